package io.switchboard;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;

/** An item that is no request, and has its response already. */
final class EarnedResponse implements RunningItem {

    private volatile RpcResponse response;

    EarnedResponse(RpcResponse response) {
        this.response = response;
    }

    @Override
    public boolean run(RpcDispatcher dispatcher, long now) {
        return false;
    }

    @Override
    public boolean expire(long now) {
        return false;
    }

    @Override
    public boolean giveUp(RpcError reason) {
        return false;
    }

    @Override
    public void replaceResponse(RpcResponse sent) {
        response = sent;
    }

    @Override
    public String procedure() {
        return null;
    }

    @Override
    public RpcRequest request() {
        return null;
    }

    @Override
    public RpcResponse response() {
        return response;
    }

    @Override
    public long nanos() {
        return 0;
    }
}
