package io.switchboard.bench.work;

/** What a person is to us, as in the product's demo. */
public enum Role {
    /** Buys. */
    CUSTOMER,
    /** Sells. */
    SUPPLIER,
    /** Works here. */
    COLLEAGUE
}
