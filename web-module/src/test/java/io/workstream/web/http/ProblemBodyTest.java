package io.workstream.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.identity.IdentityProblem;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemBodyTest {

    @Test
    void bodyShouldNameTypeAndCodeWhenProblemIsExpected() {
        Problem problem = new Problem(IdentityProblem.EMAIL_TAKEN, Map.of("field", "email"));

        String json = ProblemBody.of(problem, "r-1").json();

        assertThat(json)
                .isEqualTo("{\"type\":\"urn:workstream:problem:email-taken\",\"title\":\"Email taken\",\"status\":409,"
                        + "\"detail\":\"There is an account with this e-mail already.\",\"code\":\"email-taken\","
                        + "\"data\":{\"field\":\"email\"},\"reference\":\"r-1\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "400, malformed-request",
        "404, not-found",
        "405, method-not-allowed",
        "415, unsupported-media-type",
        "413, request-refused",
        "503, internal-error"
    })
    void bodyShouldKeepTheStatusWhenOnlyThatIsKnown(int status, String code) {
        ProblemBody body = ProblemBody.of(status, "r-1");

        assertThat(body.status()).isEqualTo(status);
        assertThat(body.code()).isEqualTo(code);
    }

    @Test
    void bodyShouldListViolationsWhenFieldsAreWrong() {
        Problem problem = SharedProblem.invalid("limit", "must be from 1 to 200");

        String json = ProblemBody.of(problem, "r-1").json();

        assertThat(json).contains("\"violations\":[{", "\"field\":\"limit\"", "\"message\":\"must be from 1 to 200\"");
    }

    @Test
    void bodyShouldKeepTheStatusOfHttpWhenOnlyTheEdgeKnowsIt() {
        ProblemBody body = ProblemBody.of(EdgeProblem.UNSUPPORTED_MEDIA_TYPE, "r-1");

        assertThat(body.status()).isEqualTo(415);
        assertThat(body.code()).isEqualTo("unsupported-media-type");
    }
}
