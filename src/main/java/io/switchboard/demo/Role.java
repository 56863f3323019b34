package io.switchboard.demo;

/** What a person is to us. */
public enum Role {
    /** Buys. */
    CUSTOMER,
    /** Sells. */
    SUPPLIER,
    /** Works here. */
    COLLEAGUE
}
