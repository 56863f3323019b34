package io.switchboard.demo;

import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;

/** Work with text. */
@RpcService("text")
public class Text {

    /**
     * Turns a text round.
     *
     * @param text any text, or null
     * @return its characters from the last to the first; characters outside the basic plane stay whole;
     *     null of null
     */
    @RpcMethod(description = "Returns the characters of a text from the last to the first.")
    public String reverse(String text) {
        return text == null ? null : new StringBuilder(text).reverse().toString();
    }
}
