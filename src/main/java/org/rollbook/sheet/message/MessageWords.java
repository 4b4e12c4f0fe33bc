package org.rollbook.sheet.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.HeaderWords.Meaning;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.message.MessagePieces.Piece;
import org.rollbook.sheet.message.MessageWord.Kind;

/// The words of one line, part by part, and what its introductions say of everybody in it.
final class MessageWords {
    private static final Pattern SELF = Pattern
            .compile("^(?:(?:我|本|咱)(?:们)?(?:这边|这里|方)?(?:单位|局|厅|委|公司|集团|校|院|所|站|中心|处|部|行|区|县|市|社|厂|办|会|馆|科|室|街道|乡|镇)?)");
    private static final Pattern SENDS = Pattern.compile(
            "^(.*?)(?:拟|现|决定|已|将|想|准备|最终|计划)*(?:选派|委派|指派|派出|派遣|派|推荐|安排|报送|报名|上报|申报|参会人员|参训人员|参加人员|人员)(?:的?(?:人员|学员|同志)?(?:有|是|为))?(.*)$");
    private static final Pattern AND = Pattern.compile("^(?:和|与|及|以及|还有)(\\p{IsHan}{2,4})$");
    private static final Pattern JOINED = Pattern.compile("^(\\p{IsHan}{2,4})(?:和|与|及|以及|跟)(\\p{IsHan}{2,4})$");
    private static final Pattern COUNTED_BODY = Pattern
            .compile("^(\\p{IsHan}{4,30}?)(?:也|都|还)?(?:是|有|报|派|来)?(?:" + MessageCount.COUNT + ")$");
    private static final Pattern INTRODUCES = Pattern
            .compile(".*(报名|名单|如下|人员|学员|参加|参训|参会|出席|单位|公司|学校|学院|派|推荐|共|" + MessageCount.COUNT + "|名额|同志).*");

    private final MessagePieces pieces;
    private final List<List<MessageWord>> parts;
    private final List<String> rest = new ArrayList<>();
    private String organisation;
    /// What the line begins with, for all of its people: 综合科：邢磊、关颖.
    private String department = "";

    MessageWords(String text, String organisation) {
        this.organisation = organisation;
        this.pieces = new MessagePieces(text);
        this.parts = pieces.segments().stream().map(this::words).filter(words -> !words.isEmpty()).toList();
    }

    /// The words between strong signs; those of one person are one part.
    List<List<MessageWord>> parts() {
        return isOnePerson() ? List.of(parts.stream().flatMap(List::stream).toList()) : parts;
    }

    String organisation() {
        return organisation;
    }

    String department() {
        return department;
    }

    /// Parts about somebody to ask.
    List<String> rest() {
        return rest;
    }

    /// Semicolons between the words of one person: ③欧阳建国；吉林省商务厅；科员.
    private boolean isOnePerson() {
        return parts.stream().flatMap(List::stream).filter(word -> word.kind() == Kind.NAME).count() == 1
                && parts.stream().filter(part -> part.stream().noneMatch(word -> word.kind() == Kind.NAME))
                        .flatMap(List::stream)
                        .allMatch(word -> word.kind() == Kind.FIELD || word.kind() == Kind.NUMBER
                                || word.kind() == Kind.DEPARTMENT);
    }

    /// The words of a part of the line; a part about somebody to ask has none and is not understood.
    private List<MessageWord> words(List<Piece> segment) {
        List<MessageWord> words = new ArrayList<>();
        boolean contact = false;
        Optional<ParticipantField> labelled = Optional.empty();
        for (Piece piece : segment) {
            contact |= MessageNames.isContact(piece.text()) && !piece.isBracketed();
            Optional<ParticipantField> field = piece.isLabel()
                    ? HeaderWords.KNOWN.meaning(piece.text()).filter(Meaning::whole).flatMap(Meaning::field)
                    : Optional.empty();
            if (field.isPresent() && !MessageNames.isName(piece.text())) {
                labelled = field;
            } else if (labelled.isPresent() && !MessagePieces.holdsPlace(piece)) {
                words.add(labelled(labelled.get(), piece));
                labelled = Optional.empty();
            } else {
                words(piece, words);
                labelled = Optional.empty();
            }
        }
        if (contact) {
            rest.add(segment.stream().map(pieces::shown).collect(Collectors.joining(" ")));
            return List.of();
        }
        return words;
    }

    private static MessageWord labelled(ParticipantField field, Piece piece) {
        Kind kind = field == ParticipantField.NAME ? Kind.NAME : Kind.FIELD;
        return new MessageWord(kind, Optional.of(field), piece.text(), piece.isBracketed());
    }

    private void words(Piece piece, List<MessageWord> words) {
        String word = piece.text();
        Optional<MessageWord> number = pieces.number(piece);
        if (number.isPresent()) {
            words.add(number.get());
        } else if (piece.isBracketed() && MessageCount.isCount(word)) {
            words.add(new MessageWord(Kind.INTRODUCTION, Optional.empty(), word, true));
        } else if (piece.isBracketed()) {
            words.add(MessageNames.isName(word) ? new MessageWord(Kind.REMARK, Optional.empty(), word, true)
                    : MessageWord.of(word, true));
        } else if (piece.isLabel() && !MessageNames.isName(word)) {
            introduction(word, words);
        } else {
            sent(word, words);
        }
    }

    /// 长春大学参会人员:
    private void introduction(String word, List<MessageWord> words) {
        String body = MessageLine.introduced(SELF.matcher(word).replaceFirst("") + ":");
        String place = MessageCount.without(word);
        if (body.isEmpty() && MessageWord.isDepartment(place) && !CellContent.isBody(place)) {
            department = place;
            words.add(new MessageWord(Kind.INTRODUCTION, word));
            return;
        }
        if (!body.isEmpty()) {
            organisation = body;
        }
        boolean known = !body.isEmpty() || INTRODUCES.matcher(word).matches() || MessageLine.isTalk(word)
                || MessageLine.SHORT_BODY.matcher(word).matches();
        words.add(new MessageWord(known ? Kind.INTRODUCTION : Kind.UNKNOWN, word));
    }

    /// 我局派梅芳, 樊立军两人参加, 王芳和李强.
    private void sent(String word, List<MessageWord> words) {
        String bare = SELF.matcher(word).replaceFirst("");
        Matcher sends = SENDS.matcher(bare);
        boolean said = !word.equals(bare) || sends.matches();
        if (said && sends.matches()
                && (sends.group(1).isEmpty() || MessageWord.isBody(sends.group(1))
                        || !word.equals(bare) && sends.group(1).length() < 3)
                && (sends.group(2).isEmpty() || MessageCount.isCount(sends.group(2))
                        || MessageNames.isComing(sends.group(2)))) {
            organisation = MessageWord.isBody(sends.group(1)) ? sends.group(1) : organisation;
            bare = sends.group(2);
        }
        Matcher counted = COUNTED_BODY.matcher(bare);
        if (counted.matches() && MessageWord.isLongBody(counted.group(1))) {
            organisation = counted.group(1);
            words.add(new MessageWord(Kind.INTRODUCTION, word));
            return;
        }
        Matcher and = AND.matcher(bare);
        bare = and.matches() && MessageNames.isComing(and.group(1)) ? and.group(1) : bare;
        boolean told = words.stream().anyMatch(other -> other.kind() == Kind.NAME)
                && words.stream().anyMatch(other -> other.kind() == Kind.NUMBER);
        if (bare.isEmpty() || (told ? MessageCount.isOnlyCount(bare) : MessageCount.isCount(bare))
                || MessageCount.isGoing(bare)) {
            words.add(new MessageWord(Kind.INTRODUCTION, word));
            return;
        }
        Matcher joined = JOINED.matcher(bare);
        Optional<String> role = MessageNames.role(bare);
        if (joined.matches() && MessageNames.isName(joined.group(1)) && MessageNames.isComing(joined.group(2))
                && !MessageNames.isName(bare)) {
            words.add(MessageWord.name(joined.group(1)));
            words.add(MessageWord.name(MessageNames.coming(joined.group(2))));
        } else if (role.isPresent()) {
            words.add(MessageWord.name(bare.substring(role.get().length())));
            words.add(new MessageWord(Kind.REMARK, role.get()));
        } else if (MessageNames.isComing(bare)) {
            words.add(MessageWord.name(MessageNames.coming(bare)));
        } else {
            behindPost(bare, word, words);
        }
    }

    private static void behindPost(String bare, String word, List<MessageWord> words) {
        NameBehindPost.of(bare).ifPresentOrElse(cut -> {
            words.add(MessageWord.of(cut.before(), false).ofNext());
            words.add(MessageWord.name(cut.name()));
        }, () -> words.add(MessageWord.of(word, false)));
    }
}
