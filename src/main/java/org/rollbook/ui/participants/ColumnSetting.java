package org.rollbook.ui.participants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How one column stands in the table of one class; kept as text in the preferences.
///
/// @param width in pixels
record ColumnSetting(ParticipantColumn column, double width, Visibility visibility) {

    /// Whether the column is seen.
    enum Visibility { SHOWN, HIDDEN }

    boolean isShown() {
        return visibility == Visibility.SHOWN;
    }

    /// The columns before anybody changes them.
    static List<ColumnSetting> usual() {
        return Arrays.stream(ParticipantColumn.values()).map(ColumnSetting::usual).toList();
    }

    static String written(List<ColumnSetting> settings) {
        return settings.stream().map(s -> s.column + ":" + Math.round(s.width) + ":" + s.visibility).collect(Collectors.joining(","));
    }

    /// The columns as kept; what cannot be read is left out, columns that are missing come last as usual.
    static List<ColumnSetting> read(String written) {
        var settings = new ArrayList<ColumnSetting>();
        var missing = EnumSet.allOf(ParticipantColumn.class);
        Arrays.stream(written.split(",")).flatMap(part -> one(part).stream())
            .filter(setting -> missing.remove(setting.column)).forEach(settings::add);
        missing.stream().map(ColumnSetting::usual).forEach(settings::add);
        return settings;
    }

    private static ColumnSetting usual(ParticipantColumn column) {
        return new ColumnSetting(column, column.width(), column.isShownUsually() ? Visibility.SHOWN : Visibility.HIDDEN);
    }

    private static Optional<ColumnSetting> one(String written) {
        var parts = written.split(":");
        try {
            return Optional.of(new ColumnSetting(ParticipantColumn.valueOf(parts[0]),
                Math.clamp(Integer.parseInt(parts[1]), 30, 2000), Visibility.valueOf(parts[2])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }
}
