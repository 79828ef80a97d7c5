package io.workstream.web.http;

import io.workstream.conversation.AttachmentService;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Stops reading a request where nobody would send more in good faith: JSON early, uploads of files later. */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class BodyLimitFilter implements ContainerRequestFilter {

    static final long MOST_BYTES = 1 << 20;
    private static final long AROUND_A_FILE = 64 << 10;

    @Override
    public void filter(ContainerRequestContext context) {
        long most = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(context.getMediaType())
                ? AttachmentService.MOST_BYTES + AROUND_A_FILE
                : MOST_BYTES;
        if (context.getLength() > most) {
            throw LimitedInput.tooLarge(most);
        }
        if (context.hasEntity()) {
            context.setEntityStream(new LimitedInput(context.getEntityStream(), most));
        }
    }
}
