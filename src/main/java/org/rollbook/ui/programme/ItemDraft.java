package org.rollbook.ui.programme;

import java.time.LocalTime;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.course.Speech;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.ui.kit.form.DateEntry;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.form.FormFields;

/// A programme item while it is edited.
public final class ItemDraft {
    private final DateEntry date = new DateEntry();
    private final ObjectProperty<Half> half = new SimpleObjectProperty<>(Half.AM);
    private final ObjectProperty<SessionKind> kind = new SimpleObjectProperty<>(SessionKind.LECTURE);
    private final ObjectProperty<ProgrammeItem.Counting> counting = new SimpleObjectProperty<>(
            ProgrammeItem.Counting.COUNTS);
    private final StringProperty topicZh = new SimpleStringProperty("");
    private final StringProperty topicEn = new SimpleStringProperty("");
    private final StringProperty roomZh = new SimpleStringProperty("");
    private final StringProperty roomEn = new SimpleStringProperty("");
    private final StringProperty starts = new SimpleStringProperty("");
    private final StringProperty ends = new SimpleStringProperty("");
    private final StringProperty hours = new SimpleStringProperty("");
    private final ObservableList<Speech> speeches = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<FieldNote> timeNote = new ReadOnlyObjectWrapper<>(FieldNote.NONE);
    private final ReadOnlyObjectWrapper<FieldNote> hoursNote = new ReadOnlyObjectWrapper<>(FieldNote.NONE);
    private final FormFields fields = new FormFields().line("date", date.text()).choice("half", half, Half.class)
            .choice("kind", kind, SessionKind.class).choice("counting", counting, ProgrammeItem.Counting.class)
            .line("topicZh", topicZh).line("topicEn", topicEn).line("roomZh", roomZh).line("roomEn", roomEn)
            .line("starts", starts).line("ends", ends).line("hours", hours);
    private ProgrammeItem source;

    /// Everything but the speakers.
    FormFields fields() {
        return fields;
    }

    void show(ProgrammeItem item) {
        source = item;
        date.show(item.at().date());
        half.set(item.at().half());
        kind.set(item.kind());
        counting.set(item.counting());
        topicZh.set(item.topic().zh());
        topicEn.set(item.topic().en());
        roomZh.set(item.room().zh());
        roomEn.set(item.room().en());
        starts.set(item.starts().map(LocalTime::toString).orElse(""));
        ends.set(item.ends().map(LocalTime::toString).orElse(""));
        hours.set(Integer.toString(item.hours()));
        speeches.setAll(item.speeches());
        timeNote.set(FieldNote.NONE);
        hoursNote.set(FieldNote.NONE);
    }

    /// Which stored item is in the form and as of which change.
    String stand() {
        return stand(source);
    }

    static String stand(ProgrammeItem item) {
        return item.id() + "/" + item.version();
    }

    /// What was typed as an item; empty when a field cannot be read, which its note then says.
    Optional<ProgrammeItem> item() {
        var begin = TimeSpan.time(starts.get());
        var end = TimeSpan.time(ends.get());
        var wrongTime = begin.isEmpty() && !starts.get().isBlank() || end.isEmpty() && !ends.get().isBlank();
        timeNote.set(wrongTime ? FieldNote.danger("programme.form.time.wrong") : FieldNote.NONE);
        var count = hours.get().strip();
        var wrongHours = !count.matches("\\d{0,2}");
        hoursNote.set(wrongHours ? FieldNote.danger("programme.form.hours.wrong") : FieldNote.NONE);
        if (date.text().get().isBlank()) {
            date.note().set(FieldNote.danger("programme.form.date.empty"));
        }
        if (!date.isSound() || date.date().isEmpty() || wrongTime || wrongHours) {
            return Optional.empty();
        }
        return Optional.of(
                new ProgrammeItem(source.id(), source.classId(), new HalfDay(date.date().get(), half.get()), kind.get(),
                        new BilingualName(topicZh.get(), topicEn.get()), speeches, begin, end,
                        new BilingualName(roomZh.get(), roomEn.get()),
                        count.isEmpty() ? 0 : Integer.parseInt(count), counting.get(), source.version()));
    }

    public DateEntry date() {
        return date;
    }

    public ObjectProperty<Half> half() {
        return half;
    }

    public ObjectProperty<SessionKind> kind() {
        return kind;
    }

    public ObjectProperty<ProgrammeItem.Counting> counting() {
        return counting;
    }

    public StringProperty topicZh() {
        return topicZh;
    }

    public StringProperty topicEn() {
        return topicEn;
    }

    public StringProperty roomZh() {
        return roomZh;
    }

    public StringProperty roomEn() {
        return roomEn;
    }

    public StringProperty starts() {
        return starts;
    }

    public StringProperty ends() {
        return ends;
    }

    public StringProperty hours() {
        return hours;
    }

    public ObservableList<Speech> speeches() {
        return speeches;
    }

    public ReadOnlyObjectProperty<FieldNote> timeNote() {
        return timeNote.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FieldNote> hoursNote() {
        return hoursNote.getReadOnlyProperty();
    }
}
