package org.rollbook.ui.kit;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rollbook.model.FormName;
import org.rollbook.model.UnsavedForm;

/// Forms while they are filled in: what is typed is put away every two seconds, and offered again after a program that was killed.
///
/// Used on the screen's thread.
public final class HalfFilled {
    private static final System.Logger LOG = System.getLogger(HalfFilled.class.getName());

    private final Background background;
    private final Clock clock;
    private final Consumer<UnsavedForm> keep;
    private final Consumer<FormName> forget;
    private final Map<FormName, UnsavedForm> left = new LinkedHashMap<>();
    private final Map<FormName, UnsavedForm> typed = new HashMap<>();
    private final Set<FormName> keptOnce = new HashSet<>();

    /// `keep` and `forget` are called on the store's thread.
    public HalfFilled(Background background, Clock clock, Consumer<UnsavedForm> keep, Consumer<FormName> forget) {
        this.background = background;
        this.clock = clock;
        this.keep = keep;
        this.forget = forget;
    }

    /// Puts nothing away: for a screen without a data file.
    public static HalfFilled unkept() {
        return new HalfFilled(Background.direct(), Clock.systemUTC(), _ -> { }, _ -> { });
    }

    /// What the last run of the program left, the newest first.
    public void bring(List<UnsavedForm> forms) {
        forms.forEach(form -> {
            left.put(form.form(), form);
            keptOnce.add(form.form());
        });
    }

    /// The newest that waits to be taken up.
    public Optional<UnsavedForm> newestLeft() {
        return left.values().stream().findFirst();
    }

    /// What was left in this form, for as long as nobody has typed in it, saved or discarded it.
    public Optional<UnsavedForm> left(FormName form) {
        return Optional.ofNullable(left.get(form));
    }

    /// Something was typed; this is what stands in the form now.
    public void type(FormName form, Map<String, String> fields) {
        left.remove(form);
        typed.put(form, new UnsavedForm(form, clock.instant(), fields));
    }

    /// The form was saved or discarded: nothing of it stays.
    public void done(FormName form) {
        left.remove(form);
        typed.remove(form);
        if (keptOnce.remove(form)) {
            background.unseen(() -> forget.accept(form), failure -> {
                LOG.log(System.Logger.Level.WARNING, "a half-filled form stays: {0}", failure.toString());
                keptOnce.add(form);
            });
        }
    }

    /// Puts away what was typed since the last time; called every two seconds and at the end.
    public void putAway() {
        List<UnsavedForm> now = List.copyOf(typed.values());
        typed.clear();
        for (UnsavedForm form : now) {
            keptOnce.add(form.form());
            background.unseen(() -> keep.accept(form), failure -> {
                LOG.log(System.Logger.Level.WARNING, "a half-filled form is not put away: {0}", failure.toString());
                if (keptOnce.contains(form.form())) {
                    typed.putIfAbsent(form.form(), form);
                }
            });
        }
    }
}
