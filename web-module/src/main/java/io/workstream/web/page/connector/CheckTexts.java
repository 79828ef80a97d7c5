package io.workstream.web.page.connector;

import io.workstream.connector.CheckResult;
import io.workstream.web.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Says how a trial call went and, where it failed, what to look at. */
@RequestScoped
public class CheckTexts {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    @Inject
    Texts texts;

    /**
     * What happened and what to do next.
     *
     * @param side {@code whatsapp} or {@code jivo}
     */
    public String failure(String side, CheckResult result) {
        String answer = result.httpStatus() == 0
                ? texts.of("check.no-answer")
                : texts.with("check.answered", Integer.toString(result.httpStatus()));
        String said = result.httpStatus() == 0
                ? texts.with("check.technical", result.message())
                : texts.with("check." + side + ".said", result.message());
        String code = result.code() == null ? "" : " [" + result.code() + "]";
        return answer + " " + texts.of("check." + side + "." + advice(result)) + " " + said + code;
    }

    /** Which advice fits. */
    static String advice(CheckResult result) {
        int status = result.httpStatus();
        if (status == 0) {
            return "unreachable";
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return "credentials";
        }
        if (status == NOT_FOUND) {
            return "address";
        }
        return status == TOO_MANY || status >= SERVER_ERRORS ? "later" : "refused";
    }
}
