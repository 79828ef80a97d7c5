package io.workstream.shared;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that a timer repeats. Payara cancels a timer for good once two deliveries in a row have failed, so ten seconds
 * without a database would end a sweep until the next restart: no failure may reach the timer.
 */
public final class Recurring {

    private static final Logger LOG = Logger.getLogger(Recurring.class.getName());

    private Recurring() {}

    /**
     * Does the work once; a failure is logged and left to the next time.
     *
     * @param what names the work in the log
     */
    public static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> what + " failed this time; the timer will try again");
        }
    }
}
