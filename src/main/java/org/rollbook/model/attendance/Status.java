package org.rollbook.model.attendance;

import java.util.List;
import org.rollbook.model.BilingualName;

/// What a mark can say (考勤状态); symbols differ between bases, so every sheet prints them as a legend.
///
/// @param code   P, L, E, S, M, O, A or N by default
/// @param symbol what is printed in the cell
/// @param key    the digit that sets it in the grid
public record Status(
        String code,
        BilingualName name,
        String symbol,
        String key,
        Meaning meaning,
        boolean leave,
        boolean truancy,
        int position) {

    /// How a status enters the rate: attended and excused and unexcused are in the base, not required is not.
    public enum Meaning { ATTENDED, EXCUSED, UNEXCUSED, NOT_REQUIRED }

    public static final String PRESENT = "P";
    public static final String LATE = "L";
    public static final String LEFT_EARLY = "E";
    public static final String PERSONAL_LEAVE = "S";
    public static final String SICK_LEAVE = "M";
    public static final String OFFICIAL_LEAVE = "O";
    public static final String ABSENT = "A";
    public static final String NOT_REQUIRED = "N";

    /// The default set. Official leave counts as leave: the 2013 rule of the Central Organisation Department makes no exception.
    public static List<Status> defaults() {
        return List.of(
                status(PRESENT, "出勤", "Present", "√", "1", Meaning.ATTENDED, 1),
                status(LATE, "迟到", "Late", "▽", "2", Meaning.ATTENDED, 2),
                status(LEFT_EARLY, "早退", "Left early", "△", "3", Meaning.ATTENDED, 3),
                status(PERSONAL_LEAVE, "事假", "Personal leave", "○", "4", Meaning.EXCUSED, 4),
                status(SICK_LEAVE, "病假", "Sick leave", "＋", "5", Meaning.EXCUSED, 5),
                status(OFFICIAL_LEAVE, "公假", "Official leave", "□", "6", Meaning.EXCUSED, 6),
                status(ABSENT, "旷课", "Absent without leave", "×", "7", Meaning.UNEXCUSED, 7),
                status(NOT_REQUIRED, "免考勤", "Not required", "—", "9", Meaning.NOT_REQUIRED, 8));
    }

    private static Status status(String code, String zh, String en, String symbol, String key, Meaning meaning,
            int position) {
        return new Status(code, new BilingualName(zh, en), symbol, key, meaning,
                meaning == Meaning.EXCUSED, meaning == Meaning.UNEXCUSED, position);
    }
}
