package org.rollbook.ui.organisations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.journal.Concern;
import org.rollbook.service.people.Directory;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Command;
import org.rollbook.ui.kit.Gesture;
import org.rollbook.ui.kit.Journey;
import org.rollbook.ui.kit.Later;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Place;
import org.rollbook.ui.kit.Screen;

/// The directory of organisations, and the hosts of the open class.
public final class OrganisationsScreen implements Screen {
    /// Every role but that of the sponsor, which is given most often; their keys are in heading order.
    private static final Map<HostRole, String> OTHER_ROLES = new EnumMap<>(Map.of(HostRole.GUIDANCE, "organisations.asGuidance",
        HostRole.ORGANISER, "organisations.asOrganiser", HostRole.CO_ORGANISER, "organisations.asCoOrganiser",
        HostRole.SUPPORTER, "organisations.asSupporter"));

    private final OrganisationsViewModel model;
    private final Later<OrganisationsView> view;
    private final Journey journey;

    public OrganisationsScreen(Messages messages, Notices notices, Background background, OpenClass openClass, Directory directory,
                               Journey journey, Place place) {
        this.journey = journey;
        this.model = new OrganisationsViewModel(directory, background, openClass, place);
        this.view = new Later<>(() -> {
            OrganisationsView made = new OrganisationsView(messages, model, notices);
            made.offer(ofOneOrganisation());
            return made;
        });
    }

    @Override
    public String titleKey() {
        return "organisations.title";
    }

    @Override
    public Ikon icon() {
        return Feather.BRIEFCASE;
    }

    @Override
    public Set<Concern> concerns() {
        return EnumSet.of(Concern.ORGANISATIONS, Concern.HOSTS, Concern.CLASSES);
    }

    @Override
    public Scope changesFrom() {
        return Scope.WHOLE_BASE;
    }

    @Override
    public Scope scope() {
        return Scope.OPEN_CLASS;
    }

    @Override
    public Node node() {
        return view.get().node();
    }

    @Override
    public void onShow() {
        model.load();
        journey.arrive("organisations.title").ifPresent(rows -> model.goTo(rows.getFirst()));
    }

    @Override
    public List<Gesture> gestures() {
        return List.of(new Gesture("Enter", "organisations.gesture.enter"),
            new Gesture("Delete", "organisations.gesture.delete"),
            new Gesture("Alt+↑  Alt+↓", "organisations.gesture.move"),
            new Gesture("Shift+Enter  Ctrl+Tab", "form.gesture.remark"));
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(List.of(Command.of("organisations.new", Command.Place.SCREEN, model::startNew).keys("Shortcut+N")));
        all.addAll(ofOneOrganisation());
        return all;
    }

    /// Looks for whichever is the same organisation as the selected one, on the screen of checks.
    private void merge() {
        model.selected().get().ifPresent(selected -> journey.to("checks.title", List.of(1L, selected.id())));
    }

    private List<Command> ofOneOrganisation() {
        BooleanBinding selected = Bindings.createBooleanBinding(() -> model.selected().get().isPresent(), model.selected());
        List<Command> all = new ArrayList<>(List.of(
                Command.of("organisations.edit", Command.Place.SCREEN, model::startEdit).keys("F2").when(selected),
                Command.of("organisations.remove", Command.Place.SCREEN, () -> view.get().remove()).keys("Shortcut+Delete").when(selected),
                Command.of("organisations.merge", Command.Place.SCREEN, this::merge).keys("Shortcut+Shift+M").when(selected),
                Command.of("organisations.asSponsor", Command.Place.SCREEN, () -> model.attach(HostRole.SPONSOR))
                        .keys("Shortcut+R").alsoKeys("Shortcut+Alt+" + (HostRole.SPONSOR.ordinal() + 1)).when(selected).afterLine()));
        OTHER_ROLES.forEach((role, key) -> all.add(Command.of(key, Command.Place.SCREEN, () -> model.attach(role))
                .keys("Shortcut+Alt+" + (role.ordinal() + 1)).when(selected)));
        return all;
    }
}
