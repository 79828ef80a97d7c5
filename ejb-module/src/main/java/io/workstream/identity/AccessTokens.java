package io.workstream.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.workstream.shared.Ids;
import io.workstream.shared.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Issues and verifies access tokens (JWT, RS256). A verified token is remembered until it expires; that its login was ended is
 * found out each time.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AccessTokens {

    /** How long an access token lives. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    static final String PLATFORM_ADMIN = "platform-admin";

    private static final String ISSUER = "workstream";
    private static final String AUDIENCE = "workstream-api";
    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_TOKEN = 4096;

    @Inject
    EndedSessions ended;

    @Inject
    Clock clock;

    private final Cache<String, VerifiedToken> verified = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(LIFE)
            .build();

    @SuppressWarnings("NullAway.Init")
    private TokenKeys keys;

    @PostConstruct
    void readKeys() {
        keys = TokenKeys.read();
    }

    /** Verifies a token; refused as {@code unauthenticated} when anything about it is wrong. */
    public VerifiedToken verify(String token) {
        VerifiedToken known = verified.getIfPresent(token);
        if (known == null) {
            known = check(token);
            verified.put(token, known);
        }
        UUID session = known.session();
        boolean over = session != null && ended.contains(session);
        if (over || !known.expiresAt().isAfter(clock.instant())) {
            throw new Problem(IdentityProblem.UNAUTHENTICATED);
        }
        return known;
    }

    /** The published keys, as {@code /.well-known/jwks.json} shows them. */
    public String jwks() {
        return keys.published().toString();
    }

    /**
     * Signs a token for somebody who has just proved who they are.
     *
     * @param session the login that it belongs to and ends with
     */
    public String issue(UserView user, UUID session) {
        Instant now = clock.instant();
        List<String> groups = new ArrayList<>(List.of("user"));
        if (user.platformAdmin()) {
            groups.add(PLATFORM_ADMIN);
        }
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(user.id().toString())
                .claim("upn", user.email())
                .claim("groups", groups)
                .claim(VerifiedToken.SESSION, session.toString())
                .jwtID(Ids.next(clock).toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(keys.signing().getKeyID())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(keys.signing()));
        } catch (JOSEException failure) {
            throw new IllegalStateException("the signing key does not sign", failure);
        }
        return jwt.serialize();
    }

    private VerifiedToken check(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw new Problem(IdentityProblem.UNAUTHENTICATED);
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWK key = keys.published().getKeyByKeyId(jwt.getHeader().getKeyID());
            boolean genuine = key != null
                    && JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())
                    && jwt.verify(new RSASSAVerifier(key.toRSAKey()));
            if (genuine) {
                return read(jwt.getJWTClaimsSet(), clock.instant());
            }
        } catch (ParseException | JOSEException | IllegalArgumentException garbled) {
            throw (Problem) new Problem(IdentityProblem.UNAUTHENTICATED).initCause(garbled);
        }
        throw new Problem(IdentityProblem.UNAUTHENTICATED);
    }

    private static VerifiedToken read(JWTClaimsSet claims, Instant now) throws ParseException {
        Date expiry = claims.getExpirationTime();
        String subject = claims.getSubject();
        List<String> groups = claims.getStringListClaim("groups");
        Date begin = claims.getNotBeforeTime();
        boolean begun = begin == null || !begin.toInstant().isAfter(now);
        boolean ours = ISSUER.equals(claims.getIssuer())
                && claims.getAudience().contains(AUDIENCE)
                && Stream.of(expiry, subject, groups).allMatch(Objects::nonNull);
        if (!ours || !begun || groups.contains(null) || claims.getClaims().containsValue(null)) {
            throw new Problem(IdentityProblem.UNAUTHENTICATED);
        }
        String session = claims.getStringClaim(VerifiedToken.SESSION);
        return new VerifiedToken(
                UUID.fromString(subject),
                session == null ? null : UUID.fromString(session),
                Set.copyOf(groups),
                expiry.toInstant(),
                Map.copyOf(claims.getClaims()));
    }
}
