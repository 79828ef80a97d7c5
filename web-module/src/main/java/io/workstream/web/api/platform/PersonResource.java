package io.workstream.web.api.platform;

import io.workstream.identity.PeopleQuestion;
import io.workstream.identity.PersonView;
import io.workstream.platform.PeopleService;
import io.workstream.shared.Page;
import io.workstream.web.http.Caller;
import io.workstream.web.http.PageQuery;
import io.workstream.web.http.PlatformOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everybody with an account, and who is locked out. */
@Path("/platform/people")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class PersonResource {

    @Inject
    PeopleService people;

    @Inject
    Caller caller;

    @GET
    @PlatformOnly
    @Operation(summary = "List people with an account, the newest first")
    @APIResponse(responseCode = "403", description = "not an administrator of the platform")
    public Page<PersonView> list(
            @QueryParam("q") @Parameter(description = "part of a name or an e-mail") @Nullable String words,
            @QueryParam("locked")
                    @Parameter(description = "`true`: only those whose signing in is held up now")
                    @Nullable String locked,
            @BeanParam PageQuery query) {
        return people.list(caller.actor(), PeopleQuestion.of(words, "true".equals(locked)), query.page());
    }

    @GET
    @Path("/{userId}")
    @PlatformOnly
    @Operation(summary = "Show a person's account and whether it is locked")
    @APIResponse(responseCode = "404", description = "nobody has this id")
    public PersonView show(@PathParam("userId") UUID userId) {
        return people.show(caller.actor(), userId);
    }

    @POST
    @Path("/{userId}/unlock")
    @PlatformOnly
    @Operation(summary = "Let somebody sign in again whom too many wrong passwords locked out")
    @APIResponse(responseCode = "200", description = "not locked any more, or never was")
    @APIResponse(responseCode = "404", description = "nobody has this id")
    public PersonView unlock(@PathParam("userId") UUID userId) {
        return people.unlock(caller.actor(), userId);
    }
}
