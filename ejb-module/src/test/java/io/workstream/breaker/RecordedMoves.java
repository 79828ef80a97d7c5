package io.workstream.breaker;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what is fired in a list. */
record RecordedMoves(List<BreakerMoved> list) implements Event<BreakerMoved> {

    @Override
    public void fire(BreakerMoved move) {
        list.add(move);
    }

    @Override
    public <U extends BreakerMoved> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException("nothing is fired so");
    }

    @Override
    public <U extends BreakerMoved> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException("nothing is fired so");
    }

    @Override
    public Event<BreakerMoved> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends BreakerMoved> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("nothing is selected");
    }

    @Override
    public <U extends BreakerMoved> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("nothing is selected");
    }
}
