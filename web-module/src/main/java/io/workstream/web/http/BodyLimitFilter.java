package io.workstream.web.http;

import io.workstream.conversation.AttachmentService;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;

/** Stops reading a request where nobody would send more in good faith: JSON early, uploads of files later. */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class BodyLimitFilter implements ContainerRequestFilter {

    /** A file and what a form puts around it. */
    public static final long MOST_WITH_FILE = AttachmentService.MOST_BYTES + (64 << 10);

    static final long MOST_BYTES = 1 << 20;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        boolean file = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(context.getMediaType());
        long most = file ? MOST_WITH_FILE : MOST_BYTES;
        // JAX-RS itself knows no length beyond that of an int.
        if (request.getContentLengthLong() > most) {
            throw LimitedInput.tooLarge(most);
        }
        if (announced()) {
            // Files come from people who are known, and must not break off because many come at once.
            InputStream body = file ? context.getEntityStream() : inTurn(context.getEntityStream());
            context.setEntityStream(new LimitedInput(body, most));
        }
    }

    /** Whether a body is to come; JAX-RS itself would wait for its first byte to know. */
    private boolean announced() {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private InputStream inTurn(InputStream body) {
        return new TurnedInput(body, request.getContentLengthLong(), WaitingTurns.OF_ANYBODY);
    }
}
