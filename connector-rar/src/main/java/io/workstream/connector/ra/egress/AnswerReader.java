package io.workstream.connector.ra.egress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Reads short answers as text. */
final class AnswerReader implements ResponseReader<EgressResult> {

    private static final int MAX_BODY_BYTES = 1024 * 1024;

    private final Clock clock;

    AnswerReader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public EgressAnswer read(ClassicHttpResponse response, Exchange exchange) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean complete = readBody(response.getEntity(), body);
        if (!complete) {
            exchange.abandon();
        }
        Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        Duration pause = retryAfter == null
                ? null
                : RetryAfter.parse(retryAfter.getValue(), clock).orElse(null);
        return new EgressAnswer(
                response.getCode(), body.toString(StandardCharsets.UTF_8), complete, pause, exchange.took());
    }

    @Override
    public EgressResult failed(EgressFailure failure) {
        return failure;
    }

    /** The status is known by now, so a body that breaks off is a fact about the answer and no failure of the call. */
    private static boolean readBody(@Nullable HttpEntity entity, ByteArrayOutputStream body) {
        if (entity == null) {
            return true;
        }
        byte[] buffer = new byte[8192];
        try {
            InputStream content = entity.getContent();
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                body.write(buffer, 0, Math.min(count, MAX_BODY_BYTES - body.size()));
                if (body.size() == MAX_BODY_BYTES) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
