package io.switchboard.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class RpcExceptionTest {

    @Test
    void saysWhatItsErrorSays() {
        assertEquals("sold out", new RpcException(7, "sold out").getMessage());
    }

    @Test
    void hasNoDataUnlessItIsGiven() {
        assertEquals(new RpcError(7, "sold out", null), new RpcException(7, "sold out").error());
    }

    @Test
    void keepsItsData() {
        assertEquals(new RpcError(7, "sold out", 12), new RpcException(7, "sold out", 12).error());
    }

    @Test
    void keepsItsError() {
        RpcError error = RpcError.methodNotFound("f");
        assertEquals(error, new RpcException(error).error());
    }

    @Test
    void needsAnError() {
        assertThrows(NullPointerException.class, () -> new RpcException(null));
    }

    @Test
    void needsAMessage() {
        assertThrows(NullPointerException.class, () -> new RpcException(7, null));
    }

    @Test
    void losesNothingButItsDataWhenItIsSerialized() throws Exception {
        RpcException copy = copyOf(new RpcException(7, "sold out", new Object()));
        assertEquals(new RpcError(7, "sold out", null), copy.error());
    }

    private static RpcException copyOf(RpcException original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (RpcException) in.readObject();
        }
    }
}
