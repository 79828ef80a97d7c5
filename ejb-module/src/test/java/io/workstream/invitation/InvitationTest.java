package io.workstream.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.shared.Problem;
import io.workstream.shared.ProblemCode;
import io.workstream.shared.SharedProblem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {

    private static final Instant MADE = Instant.parse("2026-03-14T09:26:53Z");
    private static final Instant END = MADE.plusSeconds(7 * 86_400);
    private static final UUID ID = new UUID(1, 1);
    private static final String ADDRESS = "olga@example.com";

    private static Invitation invitation(
            @Nullable UUID roleId, @Nullable Instant acceptedAt, @Nullable Instant withdrawnAt) {
        return new Invitation(ID, ID, ADDRESS, roleId, "agent", ID, "Ivan", MADE, END, acceptedAt, withdrawnAt);
    }

    private static ProblemCode refusal(Invitation invitation, String address, Instant now) {
        return catchThrowableOfType(Problem.class, () -> invitation.acceptableBy(address, now))
                .code();
    }

    @Test
    void openInvitationShouldGiveItsRoleToItsAddressHoweverThatIsWritten() {
        Invitation open = invitation(ID, null, null);

        assertThat(open.acceptableBy("Olga@Example.COM", END.minusMillis(1))).isEqualTo(ID);
        assertThat(open.statusAt(END.minusMillis(1))).isEqualTo("open");
    }

    @Test
    void invitationShouldBeRefusedToOthersAndOnceItEnded() {
        assertThat(refusal(invitation(ID, null, null), "ivan@example.com", MADE))
                .isEqualTo(InvitationProblem.INVITATION_FOR_ANOTHER);
        assertThat(refusal(invitation(ID, null, null), ADDRESS, END)).isEqualTo(InvitationProblem.INVITATION_EXPIRED);
        assertThat(refusal(invitation(ID, MADE, null), ADDRESS, MADE)).isEqualTo(InvitationProblem.INVITATION_USED);
        assertThat(refusal(invitation(ID, null, MADE), ADDRESS, MADE))
                .isEqualTo(InvitationProblem.INVITATION_WITHDRAWN);
        assertThat(refusal(invitation(null, null, null), ADDRESS, MADE))
                .isEqualTo(InvitationProblem.INVITATION_WITHDRAWN);
    }

    @Test
    void statusShouldSayHowItEnded() {
        assertThat(invitation(ID, null, null).statusAt(END)).isEqualTo("expired");
        assertThat(invitation(ID, MADE, null).statusAt(END)).isEqualTo("accepted");
        assertThat(invitation(ID, null, MADE).statusAt(END)).isEqualTo("withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "olga", "olga@", "@example.com", "olga@example.com\nbcc: all@example.com", "a b@c.de"})
    void addressShouldBeRefusedWhenItIsNone(String address) {
        Problem problem = catchThrowableOfType(Problem.class, () -> new NewInvitation(address, "agent"));

        assertThat(problem.code()).isEqualTo(SharedProblem.VALIDATION_FAILED);
    }
}
