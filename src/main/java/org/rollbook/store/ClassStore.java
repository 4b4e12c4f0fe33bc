package org.rollbook.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Row;
import org.rollbook.store.sql.RowValues;
import org.rollbook.store.sql.Writing;

/// Training classes and their attendance rules.
public final class ClassStore {
    private static final String COLUMNS = """
            id, code, title_zh, title_en, from_date, to_date, venue_zh, venue_en, capacity, category, level, teacher,
            note, state, version""";

    /// All classes, the newest first.
    public List<TrainingClass> all(Reading reading) {
        return reading.list("select " + COLUMNS + " from training_class order by from_date desc, id desc", Map.of(),
                ClassStore::trainingClass);
    }

    public Optional<TrainingClass> byId(Reading reading, long id) {
        return reading.first("select " + COLUMNS + " from training_class where id = :id", Map.of("id", id),
                ClassStore::trainingClass);
    }

    public Optional<TrainingClass> byCode(Reading reading, String code) {
        return reading.first("select " + COLUMNS + " from training_class where code = :code", Map.of("code", code),
                ClassStore::trainingClass);
    }

    public long insert(Writing writing, TrainingClass trainingClass) {
        return writing.insert("training_class", columns(trainingClass));
    }

    public void update(Writing writing, TrainingClass trainingClass) {
        writing.update("training_class", trainingClass.id(), trainingClass.version(), columns(trainingClass));
    }

    public List<Rule> rules(Reading reading, long classId) {
        return reading.list("""
                select clause, numerator, denominator, outcome from rule where class_id = :class order by id""",
                Map.of("class", classId), row -> new Rule(row.constant("clause", Rule.Clause.class),
                        row.count("numerator"), row.count("denominator"), row.constant("outcome", Outcome.class)));
    }

    /// Sets the clauses of a class; clauses not named stay as they are.
    public void putRules(Writing writing, long classId, List<Rule> rules) {
        for (Rule rule : rules) {
            RowValues columns = new RowValues().set("class_id", classId).set("clause", rule.clause())
                    .set("numerator", rule.numerator()).set("denominator", rule.denominator())
                    .set("outcome", rule.outcome());
            Optional<Long> stored = writing.first("select id from rule where class_id = :class and clause = :clause",
                    Map.of("class", classId, "clause", rule.clause().name()), row -> row.number("id"));
            stored.ifPresentOrElse(id -> writing.set("rule", id, columns), () -> writing.insert("rule", columns));
        }
    }

    private static RowValues columns(TrainingClass c) {
        return new RowValues().set("code", c.code()).name("title", c.title())
                .set("from_date", c.from().toString()).set("to_date", c.to().toString()).name("venue", c.venue())
                .set("capacity", c.capacity()).set("category", c.category()).set("level", c.level())
                .set("teacher", c.teacher()).set("note", c.note()).set("state", c.state());
    }

    private static TrainingClass trainingClass(Row row) {
        return new TrainingClass(row.number("id"), row.text("code"), row.name("title"), row.date("from_date"),
                row.date("to_date"), row.name("venue"), row.count("capacity"), row.text("category"), row.text("level"),
                row.text("teacher"), row.text("note"), row.constant("state", ClassState.class), row.number("version"));
    }
}
