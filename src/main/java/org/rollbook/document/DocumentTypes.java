package org.rollbook.document;

import java.util.List;
import org.rollbook.model.document.DocumentType;

/// All documents, in the order in which they are offered.
public final class DocumentTypes {
    private static final List<DocumentType> ALL = List.of(ClassRoster.TYPE, FullRoster.TYPE, ArrivalRegister.TYPE,
            SignInSheet.TYPE, AttendanceSummary.TYPE, ClassSchedule.TYPE,
            ArrivalCodes.TYPE);

    private DocumentTypes() {
    }

    public static List<DocumentType> all() {
        return ALL;
    }
}
