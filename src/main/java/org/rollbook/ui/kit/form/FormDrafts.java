package org.rollbook.ui.kit.form;

import java.time.Clock;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rollbook.model.FormName;
import org.rollbook.model.UnsavedForm;
import org.rollbook.ui.kit.Background;

/// What stands in forms and is not saved: it is put away every two seconds, and comes back after a change of class or language
/// and after a program that was killed.
///
/// Used on the screen's thread.
public final class FormDrafts {
    private static final System.Logger LOG = System.getLogger(FormDrafts.class.getName());

    private final Background background;
    private final Clock clock;
    private final Consumer<UnsavedForm> keep;
    private final Consumer<FormName> forget;
    private final Map<FormName, UnsavedForm> forms = new LinkedHashMap<>();
    private final Set<FormName> changed = new HashSet<>();
    private final Set<FormName> aside = new HashSet<>();
    private final Set<FormName> keptOnce = new HashSet<>();

    /// `keep` and `forget` are called on the store's thread.
    public FormDrafts(Background background, Clock clock, Consumer<UnsavedForm> keep, Consumer<FormName> forget) {
        this.background = background;
        this.clock = clock;
        this.keep = keep;
        this.forget = forget;
    }

    /// Puts nothing away: for a screen without a data file.
    public static FormDrafts unkept() {
        return new FormDrafts(Background.direct(), Clock.systemUTC(), _ -> {}, _ -> {});
    }

    /// What the last run of the program left, the newest first.
    public void bring(List<UnsavedForm> left) {
        left.forEach(form -> {
            forms.put(form.form(), form);
            keptOnce.add(form.form());
        });
    }

    /// The newest that waits to be taken up.
    public Optional<UnsavedForm> newestLeft() {
        return forms.values().stream().findFirst();
    }

    /// What stands in this form, until it is saved or discarded.
    public Optional<UnsavedForm> unsaved(FormName form) {
        return Optional.ofNullable(forms.get(form));
    }

    /// The same unless somebody left it on purpose: that comes back when it is asked for.
    public Optional<UnsavedForm> left(FormName form) {
        return unsaved(form).filter(_ -> !aside.contains(form));
    }

    /// Somebody left the form on purpose, with what stands in it.
    public void putAside(FormName form) {
        aside.add(form);
    }

    /// Something was typed; this is what stands in the form now.
    public void type(FormName form, Map<String, String> fields) {
        aside.remove(form);
        forms.put(form, new UnsavedForm(form, clock.instant(), fields));
        changed.add(form);
    }

    /// The form was saved or discarded: nothing of it stays.
    public void done(FormName form) {
        forms.remove(form);
        changed.remove(form);
        aside.remove(form);
        if (keptOnce.remove(form)) {
            background.unseen(() -> forget.accept(form), failure -> {
                LOG.log(System.Logger.Level.WARNING, "a half-filled form stays: {0}", failure.toString());
                keptOnce.add(form);
            });
        }
    }

    /// When the form was last typed in, as the clock on the wall said.
    public LocalTime time(UnsavedForm form) {
        return LocalTime.ofInstant(form.at(), clock.getZone());
    }

    /// Puts away what was typed since the last time; called every two seconds and at the end.
    public void putAway() {
        List<UnsavedForm> now = changed.stream().map(forms::get).toList();
        changed.clear();
        for (UnsavedForm form : now) {
            keptOnce.add(form.form());
            background.unseen(() -> keep.accept(form), failure -> {
                LOG.log(System.Logger.Level.WARNING, "a half-filled form is not put away: {0}", failure.toString());
                if (forms.containsKey(form.form())) {
                    changed.add(form.form());
                }
            });
        }
    }
}
