using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class AddCustomAttributesTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task New_attributes_join_the_schema_and_users_can_have_them()
    {
        var app = await local.CreateAppAsync();

        await AddAsync(app, new SchemaAttributeType { Name = "level", AttributeDataType = AttributeDataType.Number, NumberAttributeConstraints = new() { MaxValue = "9" } });
        await AddAsync(app, new SchemaAttributeType { Name = "note", DeveloperOnlyAttribute = true, AttributeDataType = AttributeDataType.String });
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"), People.Attribute("custom:level", "7"));

        var schema = await SchemaAsync(app);
        Assert.Equal(["custom:level", "dev:custom:note"], schema.Select(attribute => attribute.Name).Where(name => name.Contains(':', StringComparison.Ordinal)));
        Assert.Equal("9", schema.Single(attribute => attribute.Name == "custom:level").NumberAttributeConstraints.MaxValue);
        await Assert.ThrowsAsync<InvalidParameterException>(
            () => local.SignUpAsync(app, "bob", People.Password, People.Email("bob@example.com"), People.Attribute("custom:level", "10")));
    }

    [Fact]
    public async Task What_is_there_cannot_be_added_again_and_fifty_are_enough()
    {
        var app = await local.CreateAppAsync();
        foreach (var decade in Enumerable.Range(0, 5))
            await AddAsync(app, [.. Enumerable.Range(0, 10).Select(i => new SchemaAttributeType { Name = $"a{decade}{i}", AttributeDataType = AttributeDataType.String })]);
        var before = (await SchemaAsync(app)).Count;

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "custom:a00: Existing attribute already has name custom:a00.", () => AddAsync(app, new SchemaAttributeType { Name = "a00" }));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "A user pool can have at most 50 custom attributes.", () => AddAsync(app, new SchemaAttributeType { Name = "more" }));
        await LocalPool.RefusedAsync<ResourceNotFoundException>(
            "User pool us-east-1_none does not exist.",
            () => local.Client.AddCustomAttributesAsync(new() { UserPoolId = "us-east-1_none", CustomAttributes = [new() { Name = "a" }] }));

        Assert.Equal(before, (await SchemaAsync(app)).Count);
    }

    private Task<AddCustomAttributesResponse> AddAsync(UserPoolClientType app, params SchemaAttributeType[] attributes) =>
        local.Client.AddCustomAttributesAsync(new() { UserPoolId = app.UserPoolId, CustomAttributes = [.. attributes] });

    private async Task<List<SchemaAttributeType>> SchemaAsync(UserPoolClientType app) =>
        (await local.Client.DescribeUserPoolAsync(new() { UserPoolId = app.UserPoolId })).UserPool.SchemaAttributes;
}
