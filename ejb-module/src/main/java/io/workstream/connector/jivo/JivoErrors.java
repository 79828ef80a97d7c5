package io.workstream.connector.jivo;

import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Judges Jivo's answers (Chat API, "Answer codes"): 2xx is taken and nothing more is ever heard; 4xx must never be sent
 * again; anything else up to three times more, 3 to 60 seconds apart.
 */
@ApplicationScoped
class JivoErrors {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    @Inject
    JivoPatience patience;

    /** What becomes of a delivery by an answer, or the lack of one, to its send number {@code attempts}. */
    Verdict judge(DeliveryReceipt receipt, int attempts) {
        boolean rejected = receipt.httpStatus() >= 400 && receipt.httpStatus() < 500;
        if (receipt.outcome() == Outcome.ACCEPTED) {
            return Verdict.taken(Verdict.Kind.DELIVERED, receipt);
        }
        boolean enough = attempts > patience.retries().size();
        return rejected || enough || receipt.outcome() == Outcome.FORBIDDEN
                ? Verdict.refused(Verdict.Kind.FAILED, receipt, failure(receipt))
                : Verdict.again(Verdict.Kind.RETRY, receipt, pause(receipt, attempts));
    }

    /** Longer than planned when Jivo asks for it, but never longer than its own rule allows. */
    private Duration pause(DeliveryReceipt receipt, int attempts) {
        Duration planned = patience.retries().get(Math.max(attempts, 1) - 1);
        Duration asked = receipt.retryAfter();
        if (asked == null || asked.compareTo(planned) <= 0) {
            return planned;
        }
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private static FailureView failure(DeliveryReceipt receipt) {
        String reason = receipt.errorMessage();
        String code = receipt.outcome() == Outcome.FORBIDDEN
                ? "address-forbidden"
                : receipt.httpStatus() == 0 ? "no-connection" : "http-" + receipt.httpStatus();
        return new FailureView(code, reason == null ? "Jivo gave no reason." : reason);
    }
}
