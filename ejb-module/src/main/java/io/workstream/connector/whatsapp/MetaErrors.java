package io.workstream.connector.whatsapp;

import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Judges Meta's answers by {@link MetaRule}. */
@ApplicationScoped
class MetaErrors {

    /** Nobody is waited for longer, whatever they ask. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final int NO_CODE = -1;
    private static final int TOKEN_REFUSED = 190;
    private static final int SERVER_ERROR = 500;

    @Inject
    MetaPatience patience;

    /** What becomes of a delivery by an answer, or the lack of one, to its send number {@code attempts}. */
    Verdict judge(DeliveryReceipt receipt, int attempts) {
        return switch (receipt.outcome()) {
            case ACCEPTED -> Verdict.taken(Verdict.Kind.ACCEPTED, receipt);
            case UNANSWERED -> Verdict.unknown(receipt);
            case UNREACHABLE -> retry(receipt, attempts);
            case FORBIDDEN -> Verdict.refused(Verdict.Kind.FAILED, receipt, failure(receipt));
            case REFUSED -> refused(receipt, attempts);
        };
    }

    private Verdict refused(DeliveryReceipt receipt, int attempts) {
        return switch (rule(receipt)) {
            case RETRY -> retry(receipt, attempts);
            case WAIT_CUSTOMER -> wait(Verdict.Kind.HOLD, receipt, patience.customer());
            case WAIT_NUMBER -> wait(Verdict.Kind.REST_ACCOUNT, receipt, patience.number());
            case WAIT_APP -> wait(Verdict.Kind.REST_ACCOUNT, receipt, patience.app());
            case STOP -> Verdict.refused(Verdict.Kind.STOP_ACCOUNT, receipt, failure(receipt));
            case FAIL, OTHER_FORM -> Verdict.refused(Verdict.Kind.FAILED, receipt, failure(receipt));
        };
    }

    /** Whether a file was refused, and may be taken in another form. */
    boolean refusesForm(DeliveryReceipt receipt) {
        return receipt.outcome() == DeliveryReceipt.Outcome.REFUSED && rule(receipt) == MetaRule.OTHER_FORM;
    }

    /** To be tried again after a growing pause, until it is enough. */
    Verdict retry(DeliveryReceipt receipt, int attempts) {
        if (attempts > patience.retries().size()) {
            return Verdict.refused(Verdict.Kind.FAILED, receipt, failure(receipt));
        }
        Duration planned = patience.retries().get(Math.max(attempts, 1) - 1);
        Duration asked = bounded(receipt.retryAfter());
        Duration pause = asked != null && asked.compareTo(planned) > 0 ? asked : planned;
        return Verdict.again(Verdict.Kind.RETRY, receipt, pause);
    }

    private static Verdict wait(Verdict.Kind kind, DeliveryReceipt receipt, Duration usual) {
        Duration asked = bounded(receipt.retryAfter());
        return Verdict.again(kind, receipt, asked == null ? usual : asked);
    }

    private static @Nullable Duration bounded(@Nullable Duration asked) {
        return asked != null && asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    /** The code decides where it says that everything stops or waits; otherwise a broken server may mend. */
    static MetaRule rule(DeliveryReceipt receipt) {
        MetaRule rule = MetaRule.of(code(receipt));
        if (rule != MetaRule.FAIL && rule != MetaRule.OTHER_FORM) {
            return rule;
        }
        if (receipt.httpStatus() == 429) {
            return MetaRule.WAIT_NUMBER;
        }
        return receipt.httpStatus() >= SERVER_ERROR ? MetaRule.RETRY : rule;
    }

    private static int code(DeliveryReceipt receipt) {
        String code = receipt.errorCode();
        // An answer without a code is decided by its HTTP status alone, except for a refused token.
        if (code == null || !code.matches("[0-9]{1,9}")) {
            return receipt.httpStatus() == 401 ? TOKEN_REFUSED : NO_CODE;
        }
        return Integer.parseInt(code);
    }

    static FailureView failure(DeliveryReceipt receipt) {
        String code = receipt.errorCode();
        String message = receipt.errorMessage();
        return new FailureView(
                code != null ? code : receipt.httpStatus() == 0 ? "no-connection" : "http-" + receipt.httpStatus(),
                message != null ? message : "WhatsApp gave no reason.");
    }
}
