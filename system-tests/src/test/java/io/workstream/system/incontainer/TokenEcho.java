package io.workstream.system.incontainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Runs inside the server and tells whom its MicroProfile JWT takes the caller for; no code of ours has a say in it. */
@Path("caller")
@RequestScoped
public class TokenEcho {

    @Inject
    JsonWebToken token;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject caller(@Context SecurityContext security) {
        if (security.getUserPrincipal() == null) {
            return Json.createObjectBuilder().add("known", false).build();
        }
        return Json.createObjectBuilder()
                .add("known", true)
                .add("subject", token.getSubject())
                .add("name", token.getName())
                .add("groups", Json.createArrayBuilder(token.getGroups()))
                .add("user", security.isUserInRole("user"))
                .build();
    }
}
