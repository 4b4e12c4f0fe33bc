package org.rollbook.ui.organisations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.Lazy;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.journal.Concern;
import org.rollbook.service.people.Directory;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Gesture;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.Destination;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.navigation.ScreenState;

/// The directory of organisations, and the hosts of the open class.
public final class OrganisationsScreen extends Screen {
    /// Every role but that of the sponsor, which is given most often; their keys are in heading order.
    private static final Map<HostRole, String> OTHER_ROLES = new EnumMap<>(Map.of(HostRole.GUIDANCE,
            "organisations.asGuidance",
            HostRole.ORGANISER, "organisations.asOrganiser", HostRole.CO_ORGANISER, "organisations.asCoOrganiser",
            HostRole.SUPPORTER, "organisations.asSupporter"));

    private final OrganisationsViewModel model;
    private final Lazy<OrganisationsView> view;
    private final Journey journey;

    public OrganisationsScreen(Messages messages, Notices notices, Background background, OpenClass openClass,
            Directory directory,
            Journey journey, ScreenState place, FormDrafts halfFilled) {
        super(ScreenId.ORGANISATIONS, Feather.BRIEFCASE, Scope.OPEN_CLASS);
        shows(Concern.ORGANISATIONS, Concern.HOSTS, Concern.CLASSES);
        showsOtherClasses();
        this.journey = journey;
        this.model = new OrganisationsViewModel(directory, background, openClass, place, halfFilled);
        this.view = new Lazy<>(() -> {
            OrganisationsView made = new OrganisationsView(messages, model, notices);
            made.offer(ofOneOrganisation());
            return made;
        });
        view(() -> view.get().node(), this::enter);
        gestures(new Gesture("Enter", "organisations.gesture.enter"),
                new Gesture("Delete", "organisations.gesture.delete"),
                new Gesture("Alt+↑  Alt+↓", "organisations.gesture.move"),
                new Gesture("Shift+Enter  Ctrl+Tab", "form.gesture.remark"));
        commands(allCommands());
    }

    private void enter() {
        model.load();
        journey.arrive(Destination.OfOrganisation.class).ifPresent(to -> model.goTo(to.organisationId()));
    }

    private List<Command> allCommands() {
        List<Command> all = new ArrayList<>(
                List.of(Command.of("organisations.new", Command.Place.SCREEN, model::startNew).keys("Shortcut+N")));
        all.addAll(ofOneOrganisation());
        return all;
    }

    /// Looks for whichever is the same organisation as the selected one, on the screen of checks.
    private void merge() {
        model.selected().get().ifPresent(selected -> journey.to(new Destination.MergeOrganisation(selected.id())));
    }

    private List<Command> ofOneOrganisation() {
        BooleanBinding selected = Bindings.createBooleanBinding(() -> model.selected().get().isPresent(),
                model.selected());
        List<Command> all = new ArrayList<>(List.of(
                Command.of("organisations.edit", Command.Place.SCREEN, model::startEdit).keys("F2").when(selected),
                Command.of("organisations.remove", Command.Place.SCREEN, () -> view.get().remove())
                        .keys("Shortcut+Delete").when(selected),
                Command.of("organisations.merge", Command.Place.SCREEN, this::merge).keys("Shortcut+Shift+M")
                        .when(selected),
                Command.of("organisations.asSponsor", Command.Place.SCREEN, () -> model.attach(HostRole.SPONSOR))
                        .keys("Shortcut+R").alsoKeys("Shortcut+Alt+" + (HostRole.SPONSOR.ordinal() + 1)).when(selected)
                        .afterLine()));
        OTHER_ROLES.forEach((role, key) -> all.add(Command.of(key, Command.Place.SCREEN, () -> model.attach(role))
                .keys("Shortcut+Alt+" + (role.ordinal() + 1)).when(selected)));
        return all;
    }
}
