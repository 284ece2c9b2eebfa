package vn.hienluong;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs as the test wants it: rightly, or as somebody would who has not got the key. */
final class Signing implements JwtEncoder {

    private final AProvider provider;
    private final JwtEncoder genuine;
    private final JwtEncoder forged;

    Signing(AProvider provider, RSAKey key, RSAKey another) {
        this.provider = provider;
        this.genuine = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
        this.forged = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(another)));
    }

    @Override
    public Jwt encode(JwtEncoderParameters wanted) {
        var token = genuine.encode(wanted);
        return switch (provider.signature) {
            case GENUINE -> token;
            case OF_ANOTHER_KEY -> forged.encode(wanted);
            case NONE -> replaced(token, unsigned(token));
            case WITH_OUR_OWN_SECRET -> replaced(token, withOurSecret(token));
        };
    }

    private static Jwt replaced(Jwt token, String value) {
        return new Jwt(value, token.getIssuedAt(), token.getExpiresAt(), token.getHeaders(), token.getClaims());
    }

    private static String unsigned(Jwt token) {
        return new PlainJWT(claims(token)).serialize();
    }

    private static String withOurSecret(Jwt token) {
        try {
            var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(token));
            signed.sign(new MACSigner(Arrays.copyOf(AProvider.SECRET.getBytes(StandardCharsets.UTF_8), 32)));
            return signed.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static JWTClaimsSet claims(Jwt token) {
        try {
            return SignedJWT.parse(token.getTokenValue()).getJWTClaimsSet();
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
