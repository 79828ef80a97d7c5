package io.workstream.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.identity.RefreshTokens.Refusal;
import io.workstream.identity.RefreshTokens.Row;
import io.workstream.shared.FixedClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefreshTokensTest {

    private static final Duration MONTH = Duration.ofDays(30);

    private final FixedClock clock = new FixedClock();

    @Test
    void spentTokenShouldCountAsARaceWhenItComesAgainWithinTenSeconds() {
        Row spent = spentNow(false);

        clock.pass(Duration.ofMillis(9_999));

        assertThat(spent.refusalAt(clock.instant())).isEqualTo(Refusal.RACED);
    }

    @Test
    void spentTokenShouldCountAsReusedWhenItComesAgainLater() {
        Row spent = spentNow(false);

        clock.pass(Duration.ofSeconds(10));
        assertThat(spent.refusalAt(clock.instant())).isEqualTo(Refusal.REUSED);

        clock.pass(MONTH);
        assertThat(spent.refusalAt(clock.instant())).isEqualTo(Refusal.REUSED);
    }

    @Test
    void tokenShouldJustBeInvalidWhenItsFamilyWasRevoked() {
        assertThat(spentNow(true).refusalAt(clock.instant())).isEqualTo(Refusal.INVALID);
    }

    @Test
    void tokenShouldJustBeInvalidWhenItExpiredUnspent() {
        Row expired = new Row(
                new UUID(1, 1), new UUID(2, 2), null, false, clock.instant().minusSeconds(1));

        assertThat(expired.refusalAt(clock.instant())).isEqualTo(Refusal.INVALID);
    }

    private Row spentNow(boolean revoked) {
        return new Row(
                new UUID(1, 1),
                new UUID(2, 2),
                clock.instant(),
                revoked,
                clock.instant().plus(MONTH));
    }
}
