package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesClaimTest {

    private static Set<String> roles(String claim, String json) throws Exception {
        return new RolesClaim(claim).of(JWTClaimsSet.parse(json));
    }

    @Test
    void isAListOfStrings() throws Exception {
        assertEquals(Set.of("owner", "guard"), roles("roles", "{\"roles\":[\"owner\",\"guard\",\"owner\"]}"));
    }

    @Test
    void isAStringWithSpacesAsInAScope() throws Exception {
        assertEquals(
                Set.of("orders:read", "orders:write"), roles("scope", "{\"scope\":\" orders:read  orders:write\"}"));
    }

    @Test
    void mayBeInsideOthers() throws Exception {
        assertEquals(Set.of("owner"), roles("realm_access.roles", "{\"realm_access\":{\"roles\":[\"owner\"]}}"));
    }

    @Test
    void mayHaveDotsInItsName() throws Exception {
        assertEquals(
                Set.of("owner"), roles("https://example.com/roles", "{\"https://example.com/roles\":[\"owner\"]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"roles\":null}", "{\"a\":1}", "{\"a\":{\"c\":[]}}", "{\"a\":[\"b\"]}"})
    void mayBeMissing(String json) throws Exception {
        assertEquals(Set.of(), roles("a.b", json));
        assertEquals(Set.of(), roles("roles", json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "{\"owner\":true}", "[\"owner\",7]", "[[\"owner\"]]", "[null]"})
    void isNothingElse(String value) throws Exception {
        JWTClaimsSet claims = JWTClaimsSet.parse("{\"roles\":" + value + "}");
        assertThrows(IllegalArgumentException.class, () -> new RolesClaim("roles").of(claims));
    }

    @Test
    void mayBeAnEmptyList() {
        assertEquals(
                Set.of(),
                new RolesClaim("roles")
                        .of(new JWTClaimsSet.Builder().claim("roles", List.of()).build()));
    }
}
