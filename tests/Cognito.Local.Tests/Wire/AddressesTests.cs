using Cognito.Local.Wire;

namespace Cognito.Local.Tests.Wire;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("http://127.0.0.1:9229", "http://127.0.0.1:9229/")]
    [InlineData("http://0.0.0.0:9229", "http://localhost:9229/")]
    [InlineData("http://[::]:9229", "http://localhost:9229/")]
    [InlineData("http://+:9229", "http://localhost:9229/")]
    [InlineData("https://*:9229", "https://localhost:9229/")]
    public void Where_it_listens_on_every_interface_it_is_called_localhost(string listening, string address) =>
        Assert.Equal(address, Addresses.Reachable([listening]).AbsoluteUri);
}
