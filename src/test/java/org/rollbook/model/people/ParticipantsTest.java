package org.rollbook.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.model.BilingualName;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;

/// The people of a class: which way their states lead, in which order they stand, what is said of them.
final class ParticipantsTest {

    /// The ways that the guide of the base allows; everything else is refused.
    private static final Map<EnrolmentState, Set<EnrolmentState>> WAYS = Map.of(
            EnrolmentState.INVITED,
            EnumSet.of(EnrolmentState.REGISTERED, EnrolmentState.WAITING, EnrolmentState.ARRIVED,
                    EnrolmentState.CANCELLED, EnrolmentState.REPLACED),
            EnrolmentState.REGISTERED, EnumSet.complementOf(EnumSet.of(EnrolmentState.REGISTERED)),
            EnrolmentState.WAITING,
            EnumSet.of(EnrolmentState.INVITED, EnrolmentState.REGISTERED, EnrolmentState.ARRIVED,
                    EnrolmentState.CANCELLED, EnrolmentState.REPLACED),
            EnrolmentState.ARRIVED,
            EnumSet.of(EnrolmentState.REGISTERED, EnrolmentState.WITHDRAWN, EnrolmentState.REPLACED,
                    EnrolmentState.COMPLETED),
            EnrolmentState.WITHDRAWN, EnumSet.of(EnrolmentState.REGISTERED, EnrolmentState.ARRIVED),
            EnrolmentState.CANCELLED,
            EnumSet.of(EnrolmentState.INVITED, EnrolmentState.REGISTERED, EnrolmentState.WAITING),
            EnrolmentState.REPLACED, EnumSet.of(EnrolmentState.REGISTERED),
            EnrolmentState.COMPLETED,
            EnumSet.of(EnrolmentState.ARRIVED, EnrolmentState.REGISTERED, EnrolmentState.WITHDRAWN));

    @Test
    void onlyNamedWaysLeadFromStateToState() {
        for (EnrolmentState from : EnrolmentState.values()) {
            for (EnrolmentState to : EnrolmentState.values()) {
                assertThat(from.canBecome(to)).as(from + " to " + to)
                        .isEqualTo(from == to || WAYS.get(from).contains(to));
            }
        }
        assertThat(Stream.of(EnrolmentState.values()).filter(EnrolmentState::isActive))
                .containsExactly(EnrolmentState.REGISTERED, EnrolmentState.ARRIVED, EnrolmentState.COMPLETED);
        assertThat(Stream.of(Role.values()).filter(Role::isCounted)).containsExactly(Role.TRAINEE, Role.EXPERT,
                Role.BUSINESS_REPRESENTATIVE);
    }

    @Test
    void protocolOrderIsRankThenKindThenEntryThenStroke() {
        Organisation ranked = organisation(5, OrganisationKind.OTHER, 20);
        Organisation first = organisation(6, OrganisationKind.OTHER, 10);
        Organisation early = organisation(3, OrganisationKind.GOVERNMENT, 0);
        Organisation late = organisation(4, OrganisationKind.GOVERNMENT, 0);
        Organisation other = organisation(2, OrganisationKind.OTHER, 0);
        assertThat(Stream.of(other, late, ranked, early, first).sorted(ListOrder.protocol())).containsExactly(first,
                ranked, early, late, other);

        Participant none = enrolled(1, "a", "a", Optional.empty());
        Participant ofOther = enrolled(2, "b", "b", Optional.of(other));
        Participant ofFirst = enrolled(3, "c", "c", Optional.of(first));
        Participant ofFirstToo = enrolled(4, "b", "d", Optional.of(first));
        assertThat(Stream.of(none, ofOther, ofFirst, ofFirstToo).sorted(ListOrder.PROTOCOL.comparator()))
                .containsExactly(ofFirstToo, ofFirst, ofOther, none);
    }

    @Test
    void equalsInOneOrderStandInTheNext() {
        Participant one = enrolled(1, "2", "x", Optional.empty());
        Participant two = enrolled(2, "1", "x", Optional.empty());
        Participant three = enrolled(3, "1", "a", Optional.empty());
        List<Participant> people = List.of(three, one, two);
        assertThat(people.stream().sorted(ListOrder.NUMBER.comparator())).containsExactly(one, two, three);
        assertThat(people.stream().sorted(ListOrder.STROKE.comparator())).containsExactly(two, three, one);
        assertThat(people.stream().sorted(ListOrder.PINYIN.comparator())).containsExactly(three, two, one);
    }

    @ParameterizedTest
    @CsvSource({"TRAINEE, 处长, 教授, 处长、教授", "EXPERT, 处长, 教授, 教授、处长", "EXPERT, 处长, '', 处长", "TRAINEE, '', 教授, 教授",
            "TRAINEE, '', '', ''"})
    void theTitleLeadsForExpertsTheJobForEverybodyElse(Role role, String position, String title, String duties) {
        Participant draft = Participant.draft(1, Person.named("王芳")).withRole(role).with(PersonField.POSITION,
                position);
        assertThat(draft.with(PersonField.TITLE, title).duties()).isEqualTo(duties);
    }
    private static Organisation organisation(long id, OrganisationKind kind, int rank) {
        return new Organisation(id, new BilingualName("单位" + id, ""), BilingualName.NONE, kind, rank,
                List.of("", "别名", "别名"), 0);
    }

    private static Participant enrolled(int number, String stroke, String pinyin, Optional<Organisation> organisation) {
        Participant draft = Participant.draft(1, Person.named("王芳")).withNumber(number).withOrganisation(organisation);
        return new Participant(number, 1, number, draft.person(), organisation, draft.role(), Facts.NONE,
                Enrolment.REGISTERED, new SortKeys(stroke, pinyin, ""), 0);
    }
}
