package io.workstream.shared;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/**
 * Writes what a use case has collected as its last step, within its transaction. Stands round every session bean
 * ({@code META-INF/ejb-jar.xml}).
 */
public class WritesCollected {

    @Inject
    BeforeCommit beforeCommit;

    @AroundInvoke
    Object call(InvocationContext invocation) throws Exception {
        Object result = invocation.proceed();
        beforeCommit.write();
        return result;
    }
}
