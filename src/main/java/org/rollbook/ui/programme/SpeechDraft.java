package org.rollbook.ui.programme;

import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.Speech;
import org.rollbook.ui.kit.form.FormFields;

/// A speech while it is typed.
public final class SpeechDraft {
    private final StringProperty speakerZh = new SimpleStringProperty("");
    private final StringProperty speakerEn = new SimpleStringProperty("");
    private final StringProperty capacityZh = new SimpleStringProperty("");
    private final StringProperty capacityEn = new SimpleStringProperty("");
    private final StringProperty topicZh = new SimpleStringProperty("");
    private final StringProperty topicEn = new SimpleStringProperty("");

    private final FormFields fields = new FormFields().line("draftSpeakerZh", speakerZh)
            .line("draftSpeakerEn", speakerEn)
            .line("draftCapacityZh", capacityZh).line("draftCapacityEn", capacityEn).line("draftTopicZh", topicZh)
            .line("draftTopicEn", topicEn);

    /// Everything that is typed.
    FormFields fields() {
        return fields;
    }

    void show(Speech speech) {
        speakerZh.set(speech.speaker().zh());
        speakerEn.set(speech.speaker().en());
        capacityZh.set(speech.capacity().zh());
        capacityEn.set(speech.capacity().en());
        topicZh.set(speech.topic().zh());
        topicEn.set(speech.topic().en());
    }

    void clear() {
        all().forEach(property -> property.set(""));
    }

    boolean isEmpty() {
        return all().allMatch(property -> property.get().isBlank());
    }

    /// Refuses a speech without a speaker.
    Speech speech() {
        return new Speech(new BilingualName(speakerZh.get(), speakerEn.get()),
                new BilingualName(capacityZh.get(), capacityEn.get()),
                new BilingualName(topicZh.get(), topicEn.get()));
    }

    public StringProperty speakerZh() {
        return speakerZh;
    }

    public StringProperty speakerEn() {
        return speakerEn;
    }

    public StringProperty capacityZh() {
        return capacityZh;
    }

    public StringProperty capacityEn() {
        return capacityEn;
    }

    public StringProperty topicZh() {
        return topicZh;
    }

    public StringProperty topicEn() {
        return topicEn;
    }

    private Stream<StringProperty> all() {
        return Stream.of(speakerZh, speakerEn, capacityZh, capacityEn, topicZh, topicEn);
    }
}
