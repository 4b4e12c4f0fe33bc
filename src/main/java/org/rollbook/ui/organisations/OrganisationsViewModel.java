package org.rollbook.ui.organisations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.FormName;
import org.rollbook.model.Refusal;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.service.people.Directory;
import org.rollbook.service.people.TypedFilter;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.form.KeptForm;
import org.rollbook.ui.kit.navigation.ScreenState;

/// What the directory and the hosts of the open class show and do.
final class OrganisationsViewModel {
    /// What is kept of the form besides its fields.
    private static final String ABOUT = "about";
    private static final ScreenState.Key<String> SEARCH = new ScreenState.Key<>();
    private static final ScreenState.Key<Optional<Organisation>> CHOSEN = new ScreenState.Key<>();

    /// What stands beside the directory.
    enum Side { HOSTS, FORM }

    private final OrganisationForm form = new OrganisationForm();
    private final KeptForm kept;
    private final Directory directory;
    private final Background background;
    private final OpenClass openClass;
    private final ObservableList<Organisation> all = FXCollections.observableArrayList();
    private final ObservableList<Organisation> shown = FXCollections.observableArrayList();
    private final ObservableList<Host> hosts = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.HOSTS);
    private final ObjectProperty<Optional<Organisation>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Host>> selectedHost = new SimpleObjectProperty<>(Optional.empty());

    OrganisationsViewModel(Directory directory, Background background, OpenClass openClass, ScreenState place,
            FormDrafts halfFilled) {
        this.directory = directory;
        this.background = background;
        this.openClass = openClass;
        place.keep(SEARCH, query);
        place.keep(CHOSEN, selected);
        query.subscribe(this::filter);
        kept = new KeptForm(halfFilled, this::texts, this::bringBack);
        kept.become(FormName.of(FormName.Kind.ORGANISATION));
        form.fields().onChange(kept::changed);
    }

    ObservableList<Organisation> shown() {
        return shown;
    }

    ObservableList<Host> hosts() {
        return hosts;
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<Side> side() {
        return side;
    }

    ObjectProperty<Optional<Organisation>> selected() {
        return selected;
    }

    ObjectProperty<Optional<Host>> selectedHost() {
        return selectedHost;
    }

    void load() {
        background.read(directory::organisations, now -> {
            all.setAll(now);
            filter();
            kept.takeUp();
        });
        openClass.current().get().ifPresent(entry -> background.read(() -> directory.hosts(entry.id()), this::show));
    }

    /// Selects an organisation to which a person at the desk was sent, whatever is searched.
    void goTo(long organisationId) {
        query.set("");
        leave();
        background.read(directory::organisations, now -> {
            all.setAll(now);
            filter();
            selected.set(shown.stream().filter(o -> o.id() == organisationId).findFirst());
        });
    }

    OrganisationForm form() {
        return form;
    }

    void startNew() {
        if (kept.isFree()) {
            form.startNew();
            begin();
        }
    }

    void startEdit() {
        selected.get().filter(_ -> kept.isFree()).ifPresent(organisation -> {
            form.start(organisation);
            begin();
        });
    }

    /// What is kept of the form and said.
    KeptForm kept() {
        return kept;
    }

    /// Leaves the form; what was changed is kept.
    void leave() {
        kept.leave();
        side.set(Side.HOSTS);
    }

    /// Closes the form; what was typed is gone.
    void discard() {
        kept.done();
        side.set(Side.HOSTS);
    }

    /// Saves what is typed; a refusal stays beside its field and nothing typed is lost.
    void save() {
        try {
            Organisation typed = form.typed();
            background.write(() -> typed.id() == 0 ? directory.add(typed) : directory.edit(typed), _ -> {
                discard();
                load();
            }, form::refuse);
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
    }

    /// Removes the selected organisation unless somebody refers to it; `then` gets what is gone.
    void remove(Consumer<Organisation> then) {
        selected.get().ifPresent(organisation -> background.write(() -> directory.remove(organisation), () -> {
            load();
            then.accept(organisation);
        }));
    }

    /// Makes the selected organisation a host of the open class.
    void attach(HostRole role) {
        openClass.current().get().ifPresent(entry -> selected.get().ifPresent(
                organisation -> background.write(() -> directory.attach(entry.id(), organisation, role), this::load)));
    }

    void detach() {
        selectedHost.get().ifPresent(host -> background.write(() -> directory.detach(host), this::load));
    }

    void moveUp() {
        selectedHost.get().ifPresent(host -> background.write(() -> directory.moveUp(host), this::load));
    }

    void moveDown() {
        selectedHost.get().ifPresent(host -> background.write(() -> directory.moveDown(host), this::load));
    }

    private void begin() {
        kept.begin();
        side.set(Side.FORM);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>(form.fields().texts());
        texts.put(ABOUT, form.stand());
        return texts;
    }

    /// Opens the form that was left, unless its organisation is gone or has changed since.
    private boolean bringBack(UnsavedForm left) {
        Optional<Organisation> about = all.stream().filter(o -> OrganisationForm.stand(o).equals(left.field(ABOUT)))
                .findFirst();
        if (about.isEmpty() && !left.field(ABOUT).isEmpty()) {
            return false;
        }
        about.ifPresentOrElse(form::start, form::startNew);
        kept.begin();
        boolean filled = form.fields().fill(left);
        side.set(filled ? Side.FORM : Side.HOSTS);
        return filled;
    }

    /// The host that was selected stays so, wherever it now stands.
    private void show(List<Host> now) {
        Optional<Long> before = selectedHost.get().map(Host::id);
        hosts.setAll(now);
        selectedHost.set(now.stream().filter(h -> before.equals(Optional.of(h.id()))).findFirst());
    }

    private void filter() {
        Optional<Long> before = selected.get().map(Organisation::id);
        shown.setAll(all.stream().filter(o -> TypedFilter.fits(words(o), query.get())).toList());
        selected.set(shown.stream().filter(o -> before.equals(Optional.of(o.id()))).findFirst());
    }

    private static String words(Organisation o) {
        return Stream.concat(o.aliases().stream(),
                Stream.of(o.name().zh(), o.name().en(), o.shortName().zh(), o.shortName().en()))
                .collect(Collectors.joining("\n"));
    }
}
