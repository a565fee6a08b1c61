using System.Text.Json.Nodes;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.SignUp;

/// <summary>What goes with a sign-up, against the local pool.</summary>
public sealed class SignUpJourneyTests
{
    [Fact]
    public async Task Attributes_of_the_pools_own_are_kept_and_validation_data_only_judged_by()
    {
        await using var app = await LocalApp.StartAsync(pool => pool.Schema = [new() { Name = "plan", AttributeDataType = "String", Mutable = true }]);
        var judged = "";
        app.Triggers.PreSignUp = (request, response, _) =>
        {
            judged = request.ValidationData!["invitation"];
            response.AutoConfirmUser = judged == "red";
            return ValueTask.CompletedTask;
        };

        var journey = await SignUpAsync(app, new Dictionary<string, string> { ["email"] = "cleo@example.com", ["custom:plan"] = "free" }, "red");

        Assert.Equal("red", judged);
        await journey.AssertSignedInAsync("cleo@example.com");
        var user = await app.Api.AdminGetUserAsync(new() { UserPoolId = app.PoolId, Username = "cleo" }, TestContext.Current.CancellationToken);
        Assert.Equal("free", user.UserAttributes.Single(attribute => attribute.Name == "custom:plan").Value);
        Assert.DoesNotContain(user.UserAttributes, attribute => attribute.Value == "red");
    }

    [Theory]
    [InlineData("""{"email":"cleo@example.com"}""", "blue", "refusedByApplication", null)]
    [InlineData("""{"email":"cleo@example.com","custom:rank":"1"}""", "red", "attributeInvalid", "custom:rank")]
    [InlineData("""{"email":"not an address"}""", "red", "attributeInvalid", "email")]
    [InlineData("""{"email":"cleo@example.com","email_verified":"true"}""", "red", "attributeInvalid", null)]
    public async Task What_the_pool_does_not_take_is_refused_in_words_to_act_on(string attributes, string invitation, string code, string? field)
    {
        await using var app = await LocalApp.StartAsync();
        app.Triggers.PreSignUp = (request, _, _) => request.ValidationData!["invitation"] == "red" ? ValueTask.CompletedTask : throw new InvalidOperationException("Not invited.");

        var journey = await SignUpAsync(app, JsonNode.Parse(attributes)!, invitation);

        journey.AssertRefused(code);
        Assert.Equal(field, (string?)journey.Said["field"]);
    }

    private static Task<Journey> SignUpAsync(LocalApp app, object attributes, string invitation) =>
        app.Journey().PostAsync("/auth/sign-up", new { username = "cleo", password = LocalApp.Password, attributes, validationData = new { invitation } });
}
