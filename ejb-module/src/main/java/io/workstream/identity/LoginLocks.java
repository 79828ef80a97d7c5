package io.workstream.identity;

import io.workstream.identity.LoginFailures.Count;
import io.workstream.shared.SharedProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@link LoginLimits} holds up, for whoever may look at it and let it go. */
@ApplicationScoped
public class LoginLocks {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|(?=.*:)[0-9a-fA-F:.]{2,45}");

    @Inject
    LoginFailures failures;

    /** Forgives an account's failures, from wherever they came; whether there were any. */
    public boolean release(UUID userId, String email) {
        boolean account = failures.forget(Count.ofEmail(email));
        return failures.forgetDevices(userId) || account;
    }

    /** What is held up from an address; addresses are kept as hashes, so one has to be named. */
    public List<LoginLock> ofAddress(String address) {
        return counts(address)
                .map(count -> failures.lock(count))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Forgives an address; whether there was anything. */
    public boolean releaseAddress(String address) {
        return counts(address).map(count -> failures.forget(count)).reduce(false, Boolean::logicalOr);
    }

    private static Stream<Count> counts(String typed) {
        String address = typed.strip();
        if (!ADDRESS.matcher(address).matches()) {
            throw SharedProblem.invalid("address", "must be a network address such as 203.0.113.7");
        }
        String network = new Origin(address, "").network();
        return Stream.of(Limit.ADDRESS, Limit.REGISTER, Limit.FORGOT).map(limit -> new Count(limit, network));
    }
}
