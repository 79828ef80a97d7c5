package io.workstream.web.http;

import io.workstream.workspace.Scope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Members with this scope may call this. The edge checks the token only; the service checks the scope, in the call that
 * loads the thing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {

    /** The right that the service asks for. */
    Scope value();
}
