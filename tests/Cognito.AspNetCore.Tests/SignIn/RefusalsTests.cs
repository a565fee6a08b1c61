using System.Reflection;
using Cognito.AspNetCore.SignIn;

namespace Cognito.AspNetCore.Tests.SignIn;

public sealed class RefusalsTests
{
    [Fact]
    public void All_of_them_are_all_there_are() => Assert.Equal(
        typeof(Refusals).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<Refusal>(),
        Refusals.All);
}
