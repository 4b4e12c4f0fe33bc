package org.rollbook.model.course;

import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.Text;

/// One speaker of a session: who, in what capacity, on what topic (empty when it is the session's own).
public record Speech(BilingualName speaker, BilingualName capacity, BilingualName topic) {

    public Speech {
        if (speaker.isEmpty()) {
            throw new Refusal("speech.speaker.empty");
        }
        speaker = Text.optional("speech.speaker", speaker);
        capacity = Text.optional("speech.capacity", capacity);
        topic = Text.optional("speech.topic", topic);
    }
}
