package org.rollbook.ui.lists;

import java.util.List;
import java.util.stream.Collectors;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Problem;
import org.rollbook.service.lists.Difference;
import org.rollbook.service.lists.ImportMatch;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.file.ListColumn;
import org.rollbook.text.Messages;

/// What the desk says about rows, in the language of the window.
public record ListWords(Messages messages) {

    /// Which list: its file, and its sheet where there are several.
    String source(String file, String sheet) {
        var name = file.isEmpty() ? messages.text("lists.pasted") : file;
        return sheet.isEmpty() ? name : messages.text("lists.source.sheet", name, sheet);
    }

    /// The columns that stay out although they hold more than running numbers; empty when there are none.
    public String unused(List<ListColumn> columns) {
        var headings = columns.stream()
                .filter(column -> column.field().isEmpty() && !column.heading().isEmpty() && !isNumbering(column))
                .map(column -> column.heading().replace('\n', ' ')).toList();
        return headings.isEmpty() ? ""
                : messages.text("lists.unused", String.join(messages.text("lists.what.and"), headings));
    }

    private static boolean isNumbering(ListColumn column) {
        return column.samples().stream().allMatch(text -> text.matches("\\d{0,6}"));
    }

    /// What becomes of a row, in one line.
    String what(ImportRow row) {
        var problems = problems(row);
        var about = switch (row.outcome()) {
            case NEW -> row.match().map(this::takenOver).orElse("");
            case UPDATE -> row.match().map(this::differences).orElse("");
            case DUPLICATE -> row.matches().size() > 1 && row.isUndecided()
                    ? messages.text("lists.what.several", Integer.toString(row.matches().size()),
                            reason(row.matches().getFirst()))
                    : row.match().map(this::mayBe).orElse("");
            case UNCHANGED ->
                row.number() == 0 ? "" : messages.text("lists.what.number", Integer.toString(row.number()));
            case PROBLEM -> "";
            case SKIPPED -> row.kind() == ImportRow.Kind.PERSON ? "" : messages.text(row.kind());
        };
        return about.isEmpty() || problems.isEmpty() ? about + problems
                : about + messages.text("lists.what.and") + problems;
    }

    /// The same for a row that is nobody, or nobody that can be taken, with what stands in it.
    String what(ImportRow row, List<String> written) {
        boolean silent = row.name().isEmpty() && !written.isEmpty();
        return silent ? messages.text("lists.what.written", what(row), String.join(" ", written)) : what(row);
    }

    /// Why a row is saved to be corrected: what is doubtful, or whom it may repeat.
    String reason(ImportRow row) {
        return row.isUndecided() ? what(row) : problems(row);
    }

    String problems(ImportRow row) {
        return row.problems().stream().map(this::problem).collect(Collectors.joining(" "));
    }

    public String problem(Problem problem) {
        return messages.problem(problem);
    }

    String field(String field) {
        return PersonField.of(field).map(known -> messages.name(known.heading()))
                .orElseGet(() -> messages.text("lists.field." + field));
    }

    /// “phone 138… → 139…”, one after the other.
    String differences(ImportMatch match) {
        return match.differences().stream().map(this::difference)
                .collect(Collectors.joining(messages.text("lists.what.and")));
    }

    String difference(Difference difference) {
        var before = value(difference.field(), difference.before());
        return messages.text("lists.what.changes", field(difference.field()), before.isEmpty() ? "—" : before,
                value(difference.field(), difference.after()));
    }

    /// Who it may be and why.
    String mayBe(ImportMatch match) {
        return messages.text("lists.what.mayBe", person(match), reason(match));
    }

    /// Name, organisation, number and classes of somebody known.
    String person(ImportMatch match) {
        var known = match.known();
        var text = new StringBuilder(known.name());
        known.organisation()
                .ifPresent(organisation -> text.append(messages.text("lists.what.and")).append(name(organisation)));
        if (known.number() > 0) {
            text.append(messages.text("lists.what.and"))
                    .append(messages.text("lists.what.number", Integer.toString(known.number())));
        }
        if (!match.classes().isEmpty()) {
            text.append(messages.text("lists.what.and")).append(String.join(" ", match.classes()));
        }
        return text.toString();
    }

    String reason(ImportMatch match) {
        var reason = messages.text("matchReason." + word(match.reason()));
        return match.earlierRow() == 0 ? reason
                : messages.text("matchReason.repeats", reason, Integer.toString(match.earlierRow()));
    }

    String name(Organisation organisation) {
        return messages.name(organisation.name());
    }

    String organisation(Participant participant) {
        return participant.organisation().map(this::name).orElse("");
    }

    private String takenOver(ImportMatch match) {
        return messages.text("lists.what.takenOver", String.join(" ", match.classes()), reason(match));
    }

    private static String word(ImportMatch.Reason reason) {
        return switch (reason) {
            case SAME_NUMBER -> "sameNumber";
            case SAME_ID -> "sameId";
            case SAME_PHONE -> "samePhone";
            case SAME_ORGANISATION -> "sameOrganisation";
            case SAME_NAME -> "sameName";
            case OTHER_CHARACTERS -> "otherCharacters";
        };
    }

    /// A value in words: those of the constants where the field has some and it is one.
    String value(String field, String text) {
        return PersonField.of(field).flatMap(known -> known.constant(text)).map(messages::text).orElse(text);
    }
}
