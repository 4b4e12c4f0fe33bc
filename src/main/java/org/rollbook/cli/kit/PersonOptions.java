package org.rollbook.cli.kit;

import java.util.Arrays;
import java.util.List;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField.Kind;
import org.rollbook.model.people.PersonField;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The options that describe somebody, one for each field that people may give: `--id-type` for the ID document.
public final class PersonOptions {
    /// Numbers and states are given by the program.
    public static final List<PersonField> ALL = Arrays.stream(PersonField.values())
            .filter(field -> field.kind() != Kind.NUMBER && field.kind() != Kind.STATE).toList();

    private PersonOptions() {
    }

    public static OptionSpec of(PersonField field, Messages words) {
        String name = name(field);
        String description = words.text("cli.option." + field.key());
        return switch (field.kind()) {
            case NAME -> Options.required(name, "N", description);
            case ORGANISATION -> Options.optional(name, "O", description);
            case BORN -> Options.converted(name, "DATE", description, BirthDate.class, BirthDate::parse);
            case PHONE, ID_NUMBER -> Options.optional(name, "NUMBER", description);
            case SEX, ID_TYPE, ROLE ->
                Options.oneOf(name, description, "", field.kind().constants().stream().map(Messages::code).toList());
            case NUMBER, STATE, READING, TEXT, LINES -> Options.optional(name, "TEXT", description);
        };
    }

    /// What was given for a field, as it is stored; empty for nothing.
    public static String value(ParseResult line, PersonField field) {
        if (!line.hasMatchedOption(name(field))) {
            return "";
        }
        String typed = line.<Object>matchedOptionValue(name(field), "").toString();
        return field.kind().constants().stream().filter(constant -> Messages.code(constant).equals(typed))
                .map(Enum::name).findFirst()
                .orElseGet(() -> field.read(typed));
    }

    /// A draft with everything that was given of these fields; the organisation is looked up by whoever registers.
    public static Participant filled(Participant draft, List<PersonField> fields, ParseResult line) {
        Participant filled = draft;
        for (PersonField field : fields) {
            String value = value(line, field);
            filled = value.isEmpty() || field.kind() == Kind.ORGANISATION ? filled : filled.with(field, value);
        }
        return filled;
    }

    private static String name(PersonField field) {
        return "--" + field.dashed();
    }
}
