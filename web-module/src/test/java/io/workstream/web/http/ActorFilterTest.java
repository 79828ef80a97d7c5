package io.workstream.web.http;

import static io.workstream.identity.IdentityProblem.UNAUTHENTICATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.identity.VerifiedToken;
import io.workstream.shared.Problem;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActorFilterTest {

    @Test
    void bearerShouldBeTheTokenWhenTheSchemeIsSpelledInAnyCase() {
        assertThat(ActorFilter.bearer("bEARER abc.def.ghi")).isEqualTo("abc.def.ghi");
    }

    @Test
    void bearerShouldBeRefusedWhenTheHeaderIsMissingOrOfAnotherScheme() {
        Problem missing = catchThrowableOfType(Problem.class, () -> ActorFilter.bearer(null));
        Problem basic = catchThrowableOfType(Problem.class, () -> ActorFilter.bearer("Basic abc"));

        assertThat(missing.code()).isEqualTo(UNAUTHENTICATED);
        assertThat(basic.code()).isEqualTo(UNAUTHENTICATED);
    }

    @Test
    void tokenShouldSpeakMicroProfileWhenTheLibraryGaveDatesAndLists() {
        UUID user = UUID.randomUUID();
        Instant expiry = Instant.parse("2026-01-01T00:00:00Z");
        Map<String, Object> claims = Map.of(
                "upn", "a@example.org",
                "exp", Date.from(expiry),
                "groups", List.of("user"),
                "sub", user.toString());

        BearerToken token = new BearerToken(new VerifiedToken(user, null, Set.of("user"), expiry, claims), "raw");

        assertThat(token.getName()).isEqualTo("a@example.org");
        assertThat(token.getExpirationTime()).isEqualTo(expiry.getEpochSecond());
        assertThat(token.getGroups()).containsExactly("user");
        assertThat(token.getSubject()).isEqualTo(user.toString());
        assertThat(token.getRawToken()).isEqualTo("raw");
    }
}
