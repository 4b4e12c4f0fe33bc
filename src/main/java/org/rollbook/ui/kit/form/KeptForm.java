package org.rollbook.ui.kit.form;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollbook.model.FormName;
import org.rollbook.model.UnsavedForm;

/// The life of one form, the same for all: it is opened, changed, and saved or discarded. One that is left with changes keeps
/// them and is offered back; until then no other of its kind is opened over them. After a program that was killed it is back.
public final class KeptForm {
    private final FormDrafts halfFilled;
    private final Supplier<Map<String, String>> texts;
    private final Predicate<UnsavedForm> show;
    private final ReadOnlyObjectWrapper<Optional<LocalTime>> restored = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Consumer<Event>> listeners = new ArrayList<>();
    private Optional<FormName> name = Optional.empty();
    private Optional<Map<String, String>> untouched = Optional.empty();
    private boolean filling;

    /// What somebody at the desk is told of a form.
    public enum Event {
        /// It was left, and its changes are kept.
        KEPT,
        /// Something else was asked for while it has changes: the keyboard belongs into it.
        RECALLED,
        /// What was kept does not fit any more, since what it was about is gone or was changed.
        OUTDATED,
        /// What was kept stands in the form again.
        BACK,
        /// Nothing of it is left to tell.
        OVER
    }

    /// `texts` is everything that stands in the form; `show` opens it again with what was kept, and says whether that can be.
    public KeptForm(FormDrafts halfFilled, Supplier<Map<String, String>> texts, Predicate<UnsavedForm> show) {
        this.halfFilled = halfFilled;
        this.texts = texts;
        this.show = show;
    }

    /// Which form this is from now on, such as that of another class; what stands in the one before is kept.
    public void become(FormName form) {
        if (!name.equals(Optional.of(form))) {
            untouched = Optional.empty();
            restored.set(Optional.empty());
            name = Optional.of(form);
            tell(Event.OVER);
        }
    }

    /// Somebody hears what becomes of the form.
    public void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /// When what was brought back was typed, until something is typed now.
    public ReadOnlyObjectProperty<Optional<LocalTime>> restored() {
        return restored.getReadOnlyProperty();
    }

    /// Whether a form of this kind may be opened. Changes that are not saved come first: the form that has them is brought back.
    public boolean isFree() {
        if (isTouched()) {
            unsaved().ifPresent(form -> restored.set(Optional.of(halfFilled.time(form))));
            tell(Event.RECALLED);
            return false;
        }
        untouched = Optional.empty();
        bringBack();
        return untouched.isEmpty();
    }

    /// The form is open, with what stands in it before anything is typed.
    public void begin() {
        untouched = Optional.of(texts.get());
        restored.set(Optional.empty());
    }

    /// Something in the form may have changed.
    public void changed() {
        if (untouched.isPresent() && !filling) {
            restored.set(Optional.empty());
            put();
        }
    }

    /// Whether the form is open with something in it that is not saved.
    public boolean isTouched() {
        return untouched.filter(before -> !before.equals(texts.get())).isPresent();
    }

    /// The form is left: what was changed is kept, and that is said.
    public void leave() {
        if (untouched.isEmpty()) {
            return;
        }
        boolean kept = isTouched();
        put();
        untouched = Optional.empty();
        restored.set(Optional.empty());
        if (kept) {
            name.ifPresent(halfFilled::putAside);
        }
        tell(kept ? Event.KEPT : Event.OVER);
    }

    /// The form was saved or discarded.
    public void done() {
        untouched = Optional.empty();
        restored.set(Optional.empty());
        name.ifPresent(halfFilled::done);
        tell(Event.OVER);
    }

    /// Opens the form with what was kept when it was left.
    public void bringBack() {
        if (untouched.isEmpty()) {
            unsaved().ifPresent(this::show);
        }
    }

    /// Opens the form again that nobody left on purpose: the program was killed, or another class or language came between.
    public void takeUp() {
        if (untouched.isEmpty()) {
            name.flatMap(halfFilled::left).ifPresent(this::show);
        }
    }

    private Optional<UnsavedForm> unsaved() {
        return name.flatMap(halfFilled::unsaved);
    }

    private void put() {
        if (isTouched()) {
            name.ifPresent(form -> {
                if (!unsaved().map(UnsavedForm::fields).equals(Optional.of(texts.get()))) {
                    halfFilled.type(form, texts.get());
                }
            });
        } else {
            name.ifPresent(halfFilled::done);
        }
    }

    private void show(UnsavedForm form) {
        filling = true;
        boolean shown = show.test(form);
        filling = false;
        if (shown) {
            restored.set(Optional.of(halfFilled.time(form)));
            tell(Event.BACK);
        } else {
            done();
            tell(Event.OUTDATED);
        }
    }

    private void tell(Event event) {
        List.copyOf(listeners).forEach(listener -> listener.accept(event));
    }
}
