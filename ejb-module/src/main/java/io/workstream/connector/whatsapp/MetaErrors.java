package io.workstream.connector.whatsapp;

import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.Verdict;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What Meta's error codes mean for a delivery (Cloud API reference, section "Errors"). */
final class MetaErrors {

    private static final Set<Integer> STOP =
            Set.of(0, 3, 10, 190, 368, 131005, 131031, 131037, 131042, 131045, 131048, 131064);
    private static final Set<Integer> TRANSIENT = Set.of(1, 2, 131000, 131016, 131057, 133016, 135000);
    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;

    /** Rates wait without counting an attempt: 131056 for this customer, 130429 for the number, the rest for the app. */
    private static final Map<Integer, Duration> RATES = Map.of(
            4, Duration.ofMinutes(2),
            80007, Duration.ofMinutes(2),
            130429, Duration.ofSeconds(5),
            131056, Duration.ofSeconds(6));

    private static final Duration[] PAUSES = {
        Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5)
    };
    private static final int SERVER_ERROR = 500;

    private MetaErrors() {}

    static Verdict judge(DeliveryReceipt receipt, int attempts) {
        int code = code(receipt);
        Duration rate = RATES.get(code);
        if (rate != null || receipt.httpStatus() == 429) {
            Duration asked = receipt.retryAfter();
            return Verdict.again(Verdict.Kind.HOLD, receipt, asked != null ? asked : rate != null ? rate : PAUSES[1]);
        }
        if (STOP.contains(code) || code >= FIRST_PERMISSION && code <= LAST_PERMISSION) {
            return Verdict.refused(Verdict.Kind.STOP_ACCOUNT, receipt, failure(receipt));
        }
        boolean passing = TRANSIENT.contains(code) || receipt.httpStatus() >= SERVER_ERROR;
        return passing ? retry(receipt, attempts) : Verdict.refused(Verdict.Kind.FAILED, receipt, failure(receipt));
    }

    /** To be tried again after a growing pause, until it is enough. */
    static Verdict retry(DeliveryReceipt receipt, int attempts) {
        return attempts > PAUSES.length
                ? Verdict.refused(Verdict.Kind.FAILED, receipt, failure(receipt))
                : Verdict.again(Verdict.Kind.RETRY, receipt, PAUSES[attempts - 1]);
    }

    private static int code(DeliveryReceipt receipt) {
        String code = receipt.errorCode();
        // -1 stands for an answer without a code: decided by its HTTP status alone, except for a refused token.
        if (code == null || !code.matches("[0-9]{1,9}")) {
            return receipt.httpStatus() == 401 ? 190 : -1;
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
