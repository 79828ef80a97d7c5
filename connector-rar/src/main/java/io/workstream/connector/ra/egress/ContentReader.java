package io.workstream.connector.ra.egress;

import io.workstream.connector.ra.egress.EgressContent.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Hands content on as it comes, a chunk at a time; anything but a plain 200 is read as a short answer. */
final class ContentReader implements ResponseReader<DownloadResult> {

    private static final int CHUNK = 16 * 1024;

    private final AnswerReader answers;
    private final long limit;
    private final OutputStream sink;

    ContentReader(AnswerReader answers, long limit, OutputStream sink) {
        this.answers = answers;
        this.limit = limit;
        this.sink = sink;
    }

    @Override
    public DownloadResult read(ClassicHttpResponse response, Exchange exchange) throws OwnSideException {
        if (response.getCode() != HttpStatus.SC_OK) {
            return answers.read(response, exchange);
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new EgressContent(Ending.COMPLETE, null, 0, exchange.took());
        }
        String declared = entity.getContentType();
        String contentType = declared == null ? null : Reason.of(declared);
        if (entity.getContentLength() > limit) {
            exchange.abandon();
            return new EgressContent(Ending.TOO_LARGE, contentType, entity.getContentLength(), exchange.took());
        }
        return passOn(entity, contentType, exchange);
    }

    private EgressContent passOn(HttpEntity entity, @Nullable String contentType, Exchange exchange)
            throws OwnSideException {
        byte[] buffer = new byte[CHUNK];
        long passed = 0;
        Ending ending = Ending.COMPLETE;
        try {
            InputStream content = entity.getContent();
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                if (passed + count > limit) {
                    ending = Ending.TOO_LARGE;
                    break;
                }
                write(buffer, count);
                passed += count;
            }
        } catch (OwnSideException e) {
            exchange.abandon();
            throw e;
        } catch (IOException e) {
            ending = Ending.BROKEN_OFF;
        }
        if (ending != Ending.COMPLETE) {
            exchange.abandon();
        }
        return new EgressContent(ending, contentType, passed, exchange.took());
    }

    private void write(byte[] buffer, int count) throws OwnSideException {
        try {
            sink.write(buffer, 0, count);
        } catch (IOException e) {
            throw new OwnSideException(e);
        }
    }

    @Override
    public DownloadResult failed(EgressFailure failure) {
        return failure;
    }
}
