package io.workstream.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.identity.IdentityProblem;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnexpectedMapperTest {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());

    @BeforeEach
    void keepTheLogQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void letItSpeakAgain() {
        LOG.setLevel(null);
    }

    @Test
    void answerShouldBeTheProblemWhenTheContainerWrappedIt() {
        EJBException wrapped = new EJBException(new Problem(IdentityProblem.NAME_TAKEN));

        Response answer = UnexpectedMapper.answer(wrapped, "r-1");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(code(answer)).isEqualTo("name-taken");
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
    }

    @Test
    void answerShouldBeEditConflictWhenTheRowWasChangedMeanwhile() {
        EJBException wrapped = new EJBException(new OptimisticLockException());

        Response answer = UnexpectedMapper.answer(wrapped, "r-1");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(code(answer)).isEqualTo("edit-conflict");
    }

    @Test
    void answerShouldGiveAwayNothingButTheReferenceWhenTheFaultIsOurs() {
        Response answer = UnexpectedMapper.answer(new IllegalArgumentException("secret detail"), "r-1");

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(((ProblemBody) answer.getEntity()).json())
                .contains("\"code\":\"internal-error\"", "\"reference\":\"r-1\"")
                .doesNotContain("secret detail");
    }

    @Test
    void answerShouldBeCodedWhenJaxRsRefuses() {
        assertThat(code(UnexpectedMapper.answer(new NotFoundException(), "r-1")))
                .isEqualTo("not-found");
        assertThat(code(UnexpectedMapper.answer(new NotSupportedException(), "r-1")))
                .isEqualTo("unsupported-media-type");
    }

    @Test
    void answerShouldNameTheMethodsThatAreOfferedWhenThisOneIsNot() {
        Response answer = UnexpectedMapper.answer(new NotAllowedException("GET", new String[] {"POST"}), "r-1");

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeaderString("Allow")).contains("GET", "POST");
    }

    @Test
    void answerShouldAskForATokenWhenNobodyIsRecognised() {
        Response answer = ProblemMapper.answer(new Problem(IdentityProblem.UNAUTHENTICATED), "r-1");

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeaderString("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void answerShouldSayWhenToTryAgainWhenALimitIsReached() {
        Response answer =
                ProblemMapper.answer(new Problem(SharedProblem.RATE_LIMITED, Map.of("retryAfter", 17)), "r-1");

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("17");
    }

    @Test
    void answerShouldSayWhenToTryAgainWhenTheFirstRequestIsStillUnderWay() {
        Response answer = ProblemMapper.answer(new Problem(SharedProblem.IDEMPOTENCY_KEY_IN_USE), "r-1");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"BODY_TOO_SLOW, 408", "BODY_TOO_LARGE, 413"})
    void answerShouldEndTheConnectionWhenTheBodyIsStillToCome(SharedProblem problem, int status) {
        Response answer = ProblemMapper.answer(new Problem(problem), "r-1");

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeaderString("Connection")).isEqualTo("close");
    }

    private static String code(Response answer) {
        return ((ProblemBody) answer.getEntity()).code();
    }
}
