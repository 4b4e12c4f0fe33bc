package org.rollbook.ui.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.form.FormFields;

/// What is typed about one organisation, new or on file, and what is wrong with it.
final class OrganisationForm {
    final StringProperty nameZh = new SimpleStringProperty("");
    final StringProperty nameEn = new SimpleStringProperty("");
    final StringProperty shortZh = new SimpleStringProperty("");
    final StringProperty shortEn = new SimpleStringProperty("");
    final StringProperty aliases = new SimpleStringProperty("");
    final StringProperty rank = new SimpleStringProperty("");
    final ObjectProperty<OrganisationKind> kind = new SimpleObjectProperty<>(OrganisationKind.ENTERPRISE);
    final ObjectProperty<FieldNote> nameNote = new SimpleObjectProperty<>(FieldNote.NONE);
    final ObjectProperty<FieldNote> rankNote = new SimpleObjectProperty<>(FieldNote.NONE);

    private final FormFields fields = new FormFields().line("nameZh", nameZh).line("nameEn", nameEn)
            .line("shortZh", shortZh)
            .line("shortEn", shortEn).line("aliases", aliases).line("rank", rank)
            .choice("kind", kind, OrganisationKind.class);
    private Optional<Organisation> edited = Optional.empty();

    /// Everything that is typed and chosen.
    FormFields fields() {
        return fields;
    }

    /// Which stored organisation is in the form and as of which change; "" for a new one.
    String stand() {
        return edited.map(OrganisationForm::stand).orElse("");
    }

    static String stand(Organisation organisation) {
        return organisation.id() + "/" + organisation.version();
    }

    void startNew() {
        edited = Optional.empty();
        fill("", "", BilingualName.NONE, List.of(), 0, OrganisationKind.ENTERPRISE);
    }

    void start(Organisation stored) {
        edited = Optional.of(stored);
        fill(stored.name().zh(), stored.name().en(), stored.shortName(), stored.aliases(), stored.rank(),
                stored.kind());
    }

    /// The organisation as typed; refuses what cannot be one.
    Organisation typed() {
        nameNote.set(FieldNote.NONE);
        rankNote.set(FieldNote.NONE);
        return new Organisation(edited.map(Organisation::id).orElse(0L), new BilingualName(nameZh.get(), nameEn.get()),
                new BilingualName(shortZh.get(), shortEn.get()), kind.get(), rankNumber(),
                Arrays.stream(aliases.get().split("[\\n;；,，]")).map(String::strip).toList(),
                edited.map(Organisation::version).orElse(0L));
    }

    /// A refusal stays beside the field that it is about.
    void refuse(Refusal refusal) {
        FieldNote note = FieldNote.of(refusal);
        (refusal.key().startsWith("organisation.rank") ? rankNote : nameNote).set(note);
    }

    private void fill(String zh, String en, BilingualName shortName, List<String> others, int number,
            OrganisationKind sort) {
        nameZh.set(zh);
        nameEn.set(en);
        shortZh.set(shortName.zh());
        shortEn.set(shortName.en());
        aliases.set(String.join("\n", others));
        rank.set(number == 0 ? "" : Integer.toString(number));
        kind.set(sort);
        nameNote.set(FieldNote.NONE);
        rankNote.set(FieldNote.NONE);
    }

    private int rankNumber() {
        String typed = rank.get().strip();
        try {
            return typed.isEmpty() ? 0 : Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new Refusal("organisation.rank.range");
        }
    }
}
