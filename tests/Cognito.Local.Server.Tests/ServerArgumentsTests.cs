namespace Cognito.Local.Server.Tests;

public sealed class ServerArgumentsTests
{
    [Fact]
    public void Nothing_means_memory_on_port_9229_of_this_machine()
    {
        var arguments = ServerArguments.Parse([]);

        Assert.Equal("http://127.0.0.1:9229", arguments.Urls);
        Assert.Null(arguments.Data);
        Assert.Empty(arguments.AccessKeys);
        Assert.False(arguments.MessagesToOthers);
        Assert.False(arguments.Quotas);
        Assert.Equal(ConsoleAccess.ThisMachine, arguments.Console);
    }

    [Fact]
    public void Values_come_after_a_space_or_an_equals_sign()
    {
        var arguments = ServerArguments.Parse(
            ["--urls", "http://127.0.0.1:1", "--data=a=b.db", "--access-key", "one:se:cret", "--access-key=two:x", "--messages-to-others", "--quotas", "--base-address", "http://pool.test/x", "--lambda-endpoint", "http://127.0.0.1:3001", "--smtp", "localhost:1025"]);

        Assert.Equal(("http://127.0.0.1:1", "a=b.db", true, true), (arguments.Urls, arguments.Data, arguments.MessagesToOthers, arguments.Quotas));
        Assert.Equal([("one", "se:cret"), ("two", "x")], arguments.AccessKeys);
        Assert.Equal("http://pool.test/x", arguments.BaseAddress!.AbsoluteUri);
        Assert.Equal(("localhost", 1025), arguments.Smtp);
        Assert.Equal("http://127.0.0.1:3001/", arguments.LambdaEndpoint!.AbsoluteUri);
    }

    [Theory]
    [InlineData("this-machine", ConsoleAccess.ThisMachine)]
    [InlineData("anyone", ConsoleAccess.Anyone)]
    [InlineData("nobody", ConsoleAccess.Nobody)]
    public void It_says_who_may_open_the_console(string value, ConsoleAccess expected) =>
        Assert.Equal(expected, ServerArguments.Parse(["--console", value]).Console);

    [Theory]
    [InlineData("--dta x", "--dta: there is no such argument.")]
    [InlineData("--data", "--data: a value is missing, or there is no such argument.")]
    [InlineData("--access-key secret", "--access-key: write ID:SECRET.")]
    [InlineData("--base-address here", "--base-address: here is no address.")]
    [InlineData("--smtp localhost", "--smtp: write HOST:PORT.")]
    [InlineData("--smtp localhost:99999", "--smtp: write HOST:PORT.")]
    [InlineData("--console all", "--console: write this-machine, anyone or nobody.")]
    [InlineData("--lambda-endpoint here", "--lambda-endpoint: here is no address.")]
    public void A_mistake_is_named(string line, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => ServerArguments.Parse(line.Split(' '))).Message);
}
