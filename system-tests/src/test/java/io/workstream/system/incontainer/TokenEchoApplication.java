package io.workstream.system.incontainer;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** Switches the server's own MicroProfile JWT on, for the web module of the test only. */
@ApplicationScoped
@ApplicationPath("/tokens")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles("user")
public class TokenEchoApplication extends Application {}
