package io.workstream.web.page;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Lets {@link ProblemHandler} see what pages throw. */
public class ProblemHandlerFactory extends ExceptionHandlerFactory {

    /** Called by Faces. */
    public ProblemHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ProblemHandler(getWrapped().getExceptionHandler());
    }
}
