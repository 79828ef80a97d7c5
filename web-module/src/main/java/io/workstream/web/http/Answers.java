package io.workstream.web.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shapes that several resources answer in. */
public final class Answers {

    private Answers() {}

    /** Created below the address that was posted to. */
    public static Response created(UriInfo uri, UUID id, Object view) {
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(view)
                .build();
    }

    /** Created, without an address of its own. */
    public static Response created(Object view) {
        return Response.status(Response.Status.CREATED).entity(view).build();
    }
}
