package org.rollbook.ui.attendance.marking;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;
import org.rollbook.ui.kit.navigation.ScreenState;

/// Where the keyboard is in the grid, and who is shown there.
final class GridPosition {
    private static final ScreenState.Key<Long> CLASS = new ScreenState.Key<>();
    private static final ScreenState.Key<Cursor> CURSOR = new ScreenState.Key<>();
    private static final ScreenState.Key<String> FILTER = new ScreenState.Key<>();
    private static final ScreenState.Key<AttendanceViewModel.Advance> ADVANCE = new ScreenState.Key<>();

    private final ReadOnlyObjectProperty<Roll> roll;
    private final ReadOnlyObjectWrapper<List<Participant>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Cursor> cursor = new ReadOnlyObjectWrapper<>(Cursor.START);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<AttendanceViewModel.Advance> advance = new SimpleObjectProperty<>(
            AttendanceViewModel.Advance.DOWN);
    private Search search = new Search(List.of());
    private final ObjectProperty<Long> classId = new SimpleObjectProperty<>(Roll.EMPTY.classId());

    GridPosition(ReadOnlyObjectProperty<Roll> roll, ScreenState place) {
        this.roll = roll;
        place.keep(CLASS, classId);
        place.keep(CURSOR, cursor);
        place.keep(FILTER, filter);
        place.keep(ADVANCE, advance);
        filter.subscribe((_, _) -> narrow());
        roll.subscribe((_, now) -> follow(now));
    }

    void moveTo(int row, int column) {
        cursor.set(cursor.get().to(row, column, rows.get().size(), roll.get().sessions().size()));
    }

    void stretchTo(int row, int column) {
        cursor.set(cursor.get().stretchedTo(row, column, rows.get().size(), roll.get().sessions().size()));
    }

    /// On to the next cell in the chosen direction.
    void step() {
        var now = cursor.get();
        var down = advance.get() == AttendanceViewModel.Advance.DOWN;
        moveTo(now.row() + (down ? 1 : 0), now.column() + (down ? 0 : 1));
    }

    Optional<Participant> participant() {
        var row = cursor.get().row();
        return row < rows.get().size() ? Optional.of(rows.get().get(row)) : Optional.empty();
    }

    Optional<Session> session() {
        var column = cursor.get().column();
        return column < roll.get().sessions().size() ? Optional.of(roll.get().sessions().get(column))
                : Optional.empty();
    }

    /// The half-days of the range, one without a range.
    List<Session> sessions() {
        return cursor.get().columns().mapToObj(roll.get().sessions()::get).toList();
    }

    Optional<GridCell> slot() {
        return participant().flatMap(person -> session().map(session -> GridCell.of(person, session)));
    }

    GridCell slot(int row, int column) {
        return GridCell.of(rows.get().get(row), roll.get().sessions().get(column));
    }

    /// Where a cell is shown, if the filter shows its person.
    Optional<Cursor> place(GridCell slot) {
        var row = IntStream.range(0, rows.get().size()).filter(i -> rows.get().get(i).id() == slot.participantId())
                .findFirst();
        var column = IntStream.range(0, roll.get().sessions().size())
                .filter(i -> roll.get().sessions().get(i).id() == slot.sessionId()).findFirst();
        return row.isPresent() && column.isPresent() ? Optional.of(Cursor.at(row.getAsInt(), column.getAsInt()))
                : Optional.empty();
    }

    /// The cells of the range.
    List<GridCell> slots() {
        return cursor.get().rows().boxed()
                .flatMap(row -> cursor.get().columns().mapToObj(column -> slot(row, column))).toList();
    }

    ReadOnlyObjectProperty<List<Participant>> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Cursor> cursor() {
        return cursor.getReadOnlyProperty();
    }

    StringProperty filter() {
        return filter;
    }

    ObjectProperty<AttendanceViewModel.Advance> advance() {
        return advance;
    }

    private void follow(Roll now) {
        if (classId.get() != now.classId()) {
            classId.set(now.classId());
            filter.set("");
            rows.set(shownPeople());
            moveTo(0, now.currentColumn());
        } else {
            rows.set(shownPeople());
            moveTo(cursor.get().row(), cursor.get().column());
        }
    }

    /// The person under the keyboard stays there when the filter lets them.
    private void narrow() {
        var person = participant();
        rows.set(shownPeople());
        moveTo(Math.max(0, person.map(rows.get()::indexOf).orElse(0)), cursor.get().column());
    }

    private List<Participant> shownPeople() {
        if (!search.isOver(roll.get().people())) {
            search = new Search(roll.get().people());
        }
        return search.fitting(filter.get());
    }
}
